/**
 * Real licensing decisions sent through the running chain by its public APIs, and reconciled with
 * what reporting made of them.
 */
@NullMarked
package nl.keten.local.replay;

import org.jspecify.annotations.NullMarked;

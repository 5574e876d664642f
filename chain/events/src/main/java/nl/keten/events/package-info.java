/** The published language of the chain: what happened to a case, told once, in records. */
@NullMarked
package nl.keten.events;

import org.jspecify.annotations.NullMarked;

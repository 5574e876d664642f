/**
 * How the services answer over HTTP when they cannot do what was asked, and what all answers share.
 */
@NullMarked
package nl.keten.problem;

import org.jspecify.annotations.NullMarked;

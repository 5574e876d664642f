/**
 * Worked examples, laws over random histories, and the defects of an older system that may not
 * recur.
 */
@NullMarked
package nl.keten.clock;

import org.jspecify.annotations.NullMarked;

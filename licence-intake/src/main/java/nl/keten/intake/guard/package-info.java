/** What stands in the way of a decision: readable rules, each of which gives its reason. */
@NullMarked
package nl.keten.intake.guard;

import org.jspecify.annotations.NullMarked;

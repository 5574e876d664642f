/** The dated tables that several parts of the intake read, and where extra rows come from. */
@NullMarked
package nl.keten.intake.reference;

import org.jspecify.annotations.NullMarked;

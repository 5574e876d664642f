/** What is done to a case besides deciding it: facts for its clock, a new screening, withdrawal. */
@NullMarked
package nl.keten.intake.conduct;

import org.jspecify.annotations.NullMarked;

/**
 * Is the application complete? Documents, questions to the applicant, acceptance
 * (volledigheidstoets).
 */
@NullMarked
package nl.keten.intake.completeness;

import org.jspecify.annotations.NullMarked;

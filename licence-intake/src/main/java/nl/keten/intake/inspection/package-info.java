/** Who may see what of a case (inzage). */
@NullMarked
package nl.keten.intake.inspection;

import org.jspecify.annotations.NullMarked;

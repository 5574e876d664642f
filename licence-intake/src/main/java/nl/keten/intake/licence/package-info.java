/** What was licensed, under which conditions and for how long. */
@NullMarked
package nl.keten.intake.licence;

import org.jspecify.annotations.NullMarked;

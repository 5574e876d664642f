@NullMarked
package nl.keten.intake.completeness;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.keten.intake.licence;

import org.jspecify.annotations.NullMarked;

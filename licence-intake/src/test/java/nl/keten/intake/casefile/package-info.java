@NullMarked
package nl.keten.intake.casefile;

import org.jspecify.annotations.NullMarked;

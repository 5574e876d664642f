@NullMarked
package nl.keten.intake.guard;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.keten.intake.decision;

import org.jspecify.annotations.NullMarked;

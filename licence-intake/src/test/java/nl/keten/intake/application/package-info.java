@NullMarked
package nl.keten.intake.application;

import org.jspecify.annotations.NullMarked;

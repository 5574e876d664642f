/** The intake as its callers see it, and the fixtures with which its tests read aloud. */
@NullMarked
package nl.keten.intake;

import org.jspecify.annotations.NullMarked;

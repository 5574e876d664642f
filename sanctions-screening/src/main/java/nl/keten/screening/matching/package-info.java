/** Which listed parties a name may be: comparison with reasons that a person can check. */
@NullMarked
package nl.keten.screening.matching;

import org.jspecify.annotations.NullMarked;

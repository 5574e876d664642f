/** Tests of comparing names. */
@NullMarked
package nl.keten.screening.matching;

import org.jspecify.annotations.NullMarked;

/** Clearing: two different people judge each resemblance, and the case is held until they did. */
@NullMarked
package nl.keten.screening.clearing;

import org.jspecify.annotations.NullMarked;

/** Tests of clearing. */
@NullMarked
package nl.keten.screening.clearing;

import org.jspecify.annotations.NullMarked;

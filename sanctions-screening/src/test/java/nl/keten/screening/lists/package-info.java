/** Tests of lists. */
@NullMarked
package nl.keten.screening.lists;

import org.jspecify.annotations.NullMarked;

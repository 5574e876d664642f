/** Tests of reading lists. */
@NullMarked
package nl.keten.screening.feeds;

import org.jspecify.annotations.NullMarked;

/** Sanctions lists as their publishers deliver them, read with suspicion into one shape. */
@NullMarked
package nl.keten.screening.feeds;

import org.jspecify.annotations.NullMarked;

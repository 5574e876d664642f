/** The lists in use: read at start and again when they change, versioned, switched as a whole. */
@NullMarked
package nl.keten.screening.lists;

import org.jspecify.annotations.NullMarked;

/** The stations of a case as work queues for people. */
@NullMarked
package nl.keten.station;

import org.jspecify.annotations.NullMarked;

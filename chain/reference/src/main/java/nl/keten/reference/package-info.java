/**
 * Dated tables of what a law or a ministry may change, each row with its source and reliability.
 */
@NullMarked
package nl.keten.reference;

import org.jspecify.annotations.NullMarked;

/** What was decided in a period: outcomes, goods, destinations, refusals. */
@NullMarked
package nl.keten.reporting.totals;

import org.jspecify.annotations.NullMarked;

/** What the events say, kept in tables of which every row knows since when it is true. */
@NullMarked
package nl.keten.reporting.projection;

import org.jspecify.annotations.NullMarked;

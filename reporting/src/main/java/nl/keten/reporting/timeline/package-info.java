/** One case: its stations, its legal clock, its waiting and its work, as of any day. */
@NullMarked
package nl.keten.reporting.timeline;

import org.jspecify.annotations.NullMarked;

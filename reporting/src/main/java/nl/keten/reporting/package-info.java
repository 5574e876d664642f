/** Where the time goes: what the events of the chain say, for any day. */
@NullMarked
package nl.keten.reporting;

import org.jspecify.annotations.NullMarked;

/** Events leave and arrive inside the database transaction: journal, relay, inbox. */
@NullMarked
package nl.keten.journal;

import org.jspecify.annotations.NullMarked;

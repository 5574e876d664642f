/** An application arrives, becomes a case and is confirmed. */
@NullMarked
package nl.keten.intake.receipt;

import org.jspecify.annotations.NullMarked;

/**
 * What the other services found out about a case, and which sanctions lists count, as it arrives.
 */
@NullMarked
package nl.keten.intake.findings;

import org.jspecify.annotations.NullMarked;

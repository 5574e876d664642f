/** The case and its three regions: where it is, what the legal clock counts, what holds it. */
@NullMarked
package nl.keten.intake.casefile;

import org.jspecify.annotations.NullMarked;

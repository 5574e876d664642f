/** Drafting, agreeing and signing: software names what stands in the way, two people decide. */
@NullMarked
package nl.keten.intake.decision;

import org.jspecify.annotations.NullMarked;

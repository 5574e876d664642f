/**
 * A case as risk-assessment knows it: what the goods are, who looks, what Foreign Affairs advises.
 */
@NullMarked
package nl.keten.risk;

import org.jspecify.annotations.NullMarked;

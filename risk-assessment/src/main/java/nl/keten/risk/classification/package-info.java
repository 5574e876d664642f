/** Which list code each item has, as a person decides. */
@NullMarked
package nl.keten.risk.classification;

import org.jspecify.annotations.NullMarked;

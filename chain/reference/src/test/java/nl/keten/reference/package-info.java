/** Tests of the reference tables, the shipped ones and bad ones. */
@NullMarked
package nl.keten.reference;

import org.jspecify.annotations.NullMarked;

/** The eight criteria, and what an advice must say about each. */
@NullMarked
package nl.keten.risk.advice;

import org.jspecify.annotations.NullMarked;

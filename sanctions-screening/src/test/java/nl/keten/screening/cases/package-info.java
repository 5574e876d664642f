/** Tests of cases. */
@NullMarked
package nl.keten.screening.cases;

import org.jspecify.annotations.NullMarked;

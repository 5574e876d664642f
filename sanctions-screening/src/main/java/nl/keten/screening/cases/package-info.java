/** Screening of cases: asked for by events, done by a worker, kept as evidence. */
@NullMarked
package nl.keten.screening.cases;

import org.jspecify.annotations.NullMarked;

/** Tests of the assessment: rules without a framework, endpoints over HTTP. */
@NullMarked
package nl.keten.risk.classification;

import org.jspecify.annotations.NullMarked;

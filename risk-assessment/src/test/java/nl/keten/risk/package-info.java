/** Tests of the assessment: rules without a framework, endpoints over HTTP. */
@NullMarked
package nl.keten.risk;

import org.jspecify.annotations.NullMarked;

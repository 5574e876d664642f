/** Tests of the assessment: rules without a framework, endpoints over HTTP. */
@NullMarked
package nl.keten.risk.routing;

import org.jspecify.annotations.NullMarked;

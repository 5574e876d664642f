/** Who looks at a case: a dated table and nothing else. */
@NullMarked
package nl.keten.risk.routing;

import org.jspecify.annotations.NullMarked;

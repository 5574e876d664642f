/** Classes made bad on purpose, so that each rule is seen to fail. */
@NullMarked
package nl.keten.events.bad;

import org.jspecify.annotations.NullMarked;

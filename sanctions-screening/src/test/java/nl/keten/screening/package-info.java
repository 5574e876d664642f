/** What the component tests of screening stand on. */
@NullMarked
package nl.keten.screening;

import org.jspecify.annotations.NullMarked;

/** Rules over all classes of the tree, and documents that are read off the source. */
@NullMarked
package nl.keten.rails;

import org.jspecify.annotations.NullMarked;

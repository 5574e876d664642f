/** The published language is compared with its approved samples, schemas and AsyncAPI document. */
@NullMarked
package nl.keten.events;

import org.jspecify.annotations.NullMarked;

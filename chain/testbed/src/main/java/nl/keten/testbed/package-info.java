/**
 * What the tests of the chain stand on: a database, a broker, tokens, and a look into the journal.
 */
@NullMarked
package nl.keten.testbed;

import org.jspecify.annotations.NullMarked;

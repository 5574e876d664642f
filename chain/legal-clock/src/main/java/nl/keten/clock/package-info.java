/** The statutory term of an application as a pure function of facts, a calendar and a day. */
@NullMarked
package nl.keten.clock;

import org.jspecify.annotations.NullMarked;

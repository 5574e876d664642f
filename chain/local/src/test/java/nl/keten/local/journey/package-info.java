/** Cases on the real chain: broker, database, Keycloak and the four packaged services. */
@NullMarked
package nl.keten.local.journey;

import org.jspecify.annotations.NullMarked;

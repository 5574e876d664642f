/**
 * The whole chain on one machine: PostgreSQL, Kafka, Keycloak and the four services, started and
 * stopped as one.
 */
@NullMarked
package nl.keten.local;

import org.jspecify.annotations.NullMarked;

package nl.keten.journal;

import nl.keten.events.ChainEvent;
import nl.keten.events.Envelope;

/**
 * An event as it arrived.
 *
 * @param envelope what came in the headers
 * @param event what happened
 */
public record Received(Envelope envelope, ChainEvent event) {}

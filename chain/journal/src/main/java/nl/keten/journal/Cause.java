package nl.keten.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something is done now: what new events point back to. Whoever does work later than the event
 * that asked for it keeps the cause with that work, see {@link Acting#because}.
 *
 * @param correlation what belongs to one request or message, across services
 * @param causation the event that led to this; null when a person or a timer did
 * @param businessTime when that happened, for the test-only clock of requests
 */
public record Cause(UUID correlation, @Nullable UUID causation, Instant businessTime) {

  /** The event itself is the cause. */
  public static Cause of(Received received) {
    return new Cause(
        received.envelope().correlation(), received.envelope().id(), received.event().occurredAt());
  }
}

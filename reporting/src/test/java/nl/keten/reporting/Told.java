package nl.keten.reporting;

import java.time.Instant;
import java.util.UUID;
import nl.keten.events.ChainEvent;
import nl.keten.events.Envelope;
import nl.keten.events.EventType;
import nl.keten.events.Publisher;
import nl.keten.journal.Received;

/** An event as its publisher told it. */
public record Told(UUID eventId, Publisher publisher, long sequence, ChainEvent event) {

  /** When it was recorded: three seconds after it happened, so that the two are told apart. */
  public Instant recordedAt() {
    return event.occurredAt().plusSeconds(3);
  }

  /** As the reader hands it on. */
  public Received received() {
    return new Received(
        new Envelope(
            eventId,
            source(),
            EventType.of(event).wireName(),
            recordedAt(),
            event.subject(),
            sequence,
            eventId,
            null,
            "system"),
        event);
  }

  String source() {
    return "urn:nld:oin:00000000000000000000:systeem:" + publisher.service();
  }
}

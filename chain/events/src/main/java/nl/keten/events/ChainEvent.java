package nl.keten.events;

import java.time.Instant;

/**
 * Something that has happened in the chain.
 *
 * <p>An event carries ids and small snapshots: no personal names, no description of goods, no free
 * text. What a reader needs beyond it, it asks the owning service for. Its name on the wire and the
 * services that may publish it stand in {@link EventType}.
 */
public sealed interface ChainEvent
    permits CaseEvent,
        StationEvent,
        ClockEvent,
        HoldEvent,
        LicenceEvent,
        ScreeningEvent,
        ListEvent,
        AssessmentEvent {

  /** What the event is about: the id of the case, or of the list. The key of the record. */
  String subject();

  /** Business time: when it happened. When it was recorded stands in {@link Envelope#time()}. */
  Instant occurredAt();
}

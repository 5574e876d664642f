package nl.keten.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something that has happened in the chain.
 *
 * <p>An event carries ids and small snapshots: no personal names, no description of goods, no free
 * text. What a reader needs beyond it, it asks the owning service for. Its name on the wire and the
 * services that may publish it stand in {@link EventType}. What is not known is left out of the
 * JSON; a reader passes over members it does not know, so that a publisher may add some.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
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

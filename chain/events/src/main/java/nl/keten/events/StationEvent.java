package nl.keten.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A visit of a case to a station. From these four every waiting, touch and hand-over time is
 * computed; the service that owns the station publishes them.
 */
public sealed interface StationEvent extends ChainEvent, AboutCase {

  /** The visit; a case that returns to a station makes a new one. */
  UUID visitId();

  /** Where. */
  Station station();

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /**
   * The case arrived and waits for somebody.
   *
   * @param roles who may take it up; empty when the system passes it on by itself
   */
  record Entered(UUID caseId, Instant occurredAt, UUID visitId, Station station, Set<String> roles)
      implements StationEvent {}

  /** Somebody took it up. */
  record Started(UUID caseId, Instant occurredAt, UUID visitId, Station station)
      implements StationEvent {}

  /** Somebody put it back. */
  record Paused(UUID caseId, Instant occurredAt, UUID visitId, Station station)
      implements StationEvent {}

  /**
   * The work of this visit is done.
   *
   * @param result what came of it, a short code such as {@code accepted} or {@code returned}
   */
  record Finished(UUID caseId, Instant occurredAt, UUID visitId, Station station, String result)
      implements StationEvent {}
}

package nl.keten.events;

import java.time.Instant;
import java.util.UUID;

/** A reason why a case may not be granted for now was placed or taken away. */
public sealed interface HoldEvent extends ChainEvent, AboutCase {

  /** Which one. */
  Hold hold();

  /** Why, as a short code; never a name. */
  String reasonCode();

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /** No grant while this hold stands. */
  record Placed(UUID caseId, Instant occurredAt, Hold hold, String reasonCode)
      implements HoldEvent {}

  /** The hold was taken away by people who looked. */
  record Released(UUID caseId, Instant occurredAt, Hold hold, String reasonCode)
      implements HoldEvent {}
}

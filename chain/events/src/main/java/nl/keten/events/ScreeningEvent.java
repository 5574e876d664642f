package nl.keten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What sanctions-screening says of the parties of a case. Who was hit stays inside the service. */
public sealed interface ScreeningEvent extends ChainEvent, AboutCase {

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /** What the comparison gave. */
  enum Result {
    /** Nobody resembles a listed party. */
    CLEAR,
    /** People have to look at one or more resemblances. */
    HITS
  }

  /** Whose eyes: the second reviewer is another person than the first. */
  enum Review {
    FIRST,
    SECOND
  }

  /** What a reviewer made of a hit. */
  enum Verdict {
    TRUE_MATCH,
    FALSE_POSITIVE,
    INCONCLUSIVE
  }

  /**
   * All parties were compared with all lists; finding nothing is recorded just as a hit is.
   *
   * @param hits how many resemblances wait for review
   * @param lists the exact versions compared with
   */
  record Completed(
      UUID caseId,
      Instant occurredAt,
      UUID screeningId,
      Result result,
      int hits,
      List<ListVersion> lists)
      implements ScreeningEvent {}

  /** A reviewer judged one hit. */
  record HitReviewed(
      UUID caseId, Instant occurredAt, UUID screeningId, UUID hitId, Review review, Verdict verdict)
      implements ScreeningEvent {}

  /** No resemblance stands: none was found, or two people found each to be another party. */
  record Cleared(UUID caseId, Instant occurredAt, UUID screeningId, List<ListVersion> lists)
      implements ScreeningEvent {}

  /** A resemblance is, or cannot be shown not to be, a listed party. The hold stays. */
  record Confirmed(UUID caseId, Instant occurredAt, UUID screeningId) implements ScreeningEvent {}
}

package nl.keten.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moves the legal clock of a case. */
public sealed interface ClockEvent extends ChainEvent, AboutCase {

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /**
   * A fact on which the statutory term depends was put on file. The clock is a pure function of
   * these facts (chain/legal-clock), so every reader computes the same due date.
   *
   * @param date the Dutch civil date on which the fact took place
   * @param fact a word of chain/legal-clock, for instance {@code information-requested}
   * @param argument the date that belongs to the fact, such as the day a term is extended to
   */
  record FactRecorded(
      UUID caseId,
      Instant occurredAt,
      UUID factId,
      LocalDate date,
      String fact,
      @Nullable LocalDate argument)
      implements ClockEvent {}
}

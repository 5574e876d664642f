package nl.keten.reporting.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.keten.clock.LegalClock;
import nl.keten.clock.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stay in calendar days, as the law counts: the Dutch civil date changes at midnight, whatever
 * the hour of arrival. A day counts for the place where the case stood as the day began, so that of
 * stays that follow one another no day is lost or counted twice, and what they add up to is what
 * the legal clock says of the whole.
 *
 * @param gross days after that of arrival, up to and including that of leaving
 * @param suspended those among them on which the term did not run
 */
record Days(int gross, int suspended) {

  static final Days NONE = new Days(0, 0);

  /** The days on which the term ran. */
  int net() {
    return gross - suspended;
  }

  /**
   * Counts a stay.
   *
   * @param left null while the case is still there; it then counts up to {@code asOf}
   * @param suspensions spans that do not overlap, both ends included
   */
  static Days of(Instant entered, @Nullable Instant left, LocalDate asOf, List<Span> suspensions) {
    LocalDate from = LegalClock.dutchDate(entered);
    LocalDate until = left == null ? asOf : LegalClock.dutchDate(left);
    int suspended = 0;
    for (Span span : suspensions) {
      suspended += overlap(from.plusDays(1), until, span);
    }
    return new Days(Math.max(0, between(from, until)), suspended);
  }

  Days plus(Days other) {
    return new Days(gross + other.gross, suspended + other.suspended);
  }

  private static int overlap(LocalDate first, LocalDate last, Span span) {
    LocalDate from = span.first().isAfter(first) ? span.first() : first;
    LocalDate until = span.last().isBefore(last) ? span.last() : last;
    return Math.max(0, between(from, until) + 1);
  }

  private static int between(LocalDate from, LocalDate until) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
  }
}

package nl.keten.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Days on which the term was suspended on the same grounds. The spans of one reading are disjoint
 * and in order, so that their days add up to its suspended days.
 *
 * @param from first suspended day
 * @param to last suspended day, included
 * @param grounds at least one
 */
public record Span(LocalDate from, LocalDate to, Set<Ground> grounds) {

  /**
   * @throws IllegalArgumentException if the span has no day or no ground
   */
  public Span {
    if (to.isBefore(from) || grounds.isEmpty()) {
      throw new IllegalArgumentException("a suspension has a day and a ground");
    }
    grounds = Set.copyOf(grounds);
  }

  /** Number of suspended days, at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  /** Whether this day is suspended. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

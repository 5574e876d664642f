package nl.keten.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Days on which the term was suspended on the same grounds. The spans of one reading are disjoint
 * and in order, so that their days add up to its suspended days.
 *
 * @param first first suspended day
 * @param last last suspended day, included
 * @param grounds at least one
 */
public record Span(LocalDate first, LocalDate last, Set<Ground> grounds) {

  /**
   * @throws IllegalArgumentException if the span has no day or no ground
   */
  public Span {
    if (last.isBefore(first) || grounds.isEmpty()) {
      throw new IllegalArgumentException("a suspension has a day and a ground");
    }
    grounds = Set.copyOf(grounds);
  }

  /** Number of suspended days, at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Whether this day is suspended. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

package nl.keten.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Days on which the term stood still.
 *
 * @param first first suspended day
 * @param last last suspended day, not before the first
 * @param grounds why; more than one if grounds overlapped, and each day still counts once
 */
public record Span(LocalDate first, LocalDate last, Set<Ground> grounds) {

  public Span {
    grounds = Set.copyOf(grounds);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A span ends on or after the day it begins");
    }
  }

  /** How many days. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whether the term stood still on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

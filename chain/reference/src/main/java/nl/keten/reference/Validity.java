package nl.keten.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row speaks.
 *
 * @param from the first day
 * @param to the first day on which it no longer speaks; null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

  /** Refuses a period without a day in it. */
  public Validity {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException("valid_to is not after valid_from");
    }
  }

  /** Whether the row speaks on that day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Whether there is a day on which both speak. */
  public boolean overlaps(Validity other) {
    return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
  }
}

package nl.keten.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One suspension on one ground, from its notice to its end. Grows an end while facts are read. */
final class Stretch {

  private final Ground ground;
  private final ClockFact fact;
  private @Nullable LocalDate lastNamedDay;
  private @Nullable ClockFact endedBy;

  Stretch(Ground ground, ClockFact fact) {
    this.ground = ground;
    this.fact = fact;
  }

  Ground ground() {
    return ground;
  }

  /** The request or notice with which it began. */
  ClockFact fact() {
    return fact;
  }

  LocalDate begun() {
    return fact.date();
  }

  /** With effect from the day after the request or notice (Awb 4:15(1)). */
  LocalDate first() {
    return begun().plusDays(1);
  }

  /** Last suspended day; null while no end is known. An end that is an event is itself no day. */
  @Nullable LocalDate last() {
    LocalDate dayBefore = endedBy == null ? null : endedBy.date().minusDays(1);
    if (dayBefore == null || lastNamedDay == null) {
      return dayBefore == null ? lastNamedDay : dayBefore;
    }
    return dayBefore.isBefore(lastNamedDay) ? dayBefore : lastNamedDay;
  }

  /** Not ended by an event, and its named day, if any, has not passed before this day. */
  boolean openOn(LocalDate day) {
    return endedBy == null && (lastNamedDay == null || !lastNamedDay.isBefore(day));
  }

  boolean coversOn(LocalDate day) {
    LocalDate last = last();
    return !day.isBefore(first()) && (last == null || !day.isAfter(last));
  }

  void endBy(ClockFact fact) {
    endedBy = fact;
  }

  /** A later day replaces an earlier one: a deadline is lengthened, never shortened. */
  void allowUntil(LocalDate day) {
    lastNamedDay = lastNamedDay == null || day.isAfter(lastNamedDay) ? day : lastNamedDay;
  }

  /** The answer, or other event, that ended it; null if none did. */
  @Nullable ClockFact endedBy() {
    return endedBy;
  }

  /** The day from which a named day that passed unused no longer suspends; else null. */
  @Nullable LocalDate lapsedOn() {
    return endedBy == null && lastNamedDay != null ? lastNamedDay.plusDays(1) : null;
  }
}

package nl.keten.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import nl.keten.clock.TermCalendar;

/** The model with the Dutch calendar, and Dutch days. */
final class Times {

  static final TermCalendar CALENDAR = TermCalendar.dutch();

  private Times() {}

  static StationTimes model(long seed) {
    return new StationTimes(new OfficeHours(CALENDAR::isWorkingDay), seed);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, OfficeHours.CIVIL_TIME);
  }
}

package nl.keten.local.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Working time as one line of seconds: from nine to five in Amsterdam on working days. Immutable.
 */
final class OfficeHours {

  static final ZoneId CIVIL_TIME = ZoneId.of("Europe/Amsterdam");
  static final LocalTime OPENING = LocalTime.of(9, 0);
  static final long SECONDS_PER_DAY = 8 * 3600L;

  private final Predicate<LocalDate> workingDay;

  /**
   * @param workingDay whether people work on a day
   */
  OfficeHours(Predicate<LocalDate> workingDay) {
    this.workingDay = workingDay;
  }

  /**
   * The moment that lies so much working time before the opening of a day.
   *
   * @param seconds more than 0
   */
  Instant before(LocalDate day, long seconds) {
    if (seconds <= 0) {
      throw new IllegalArgumentException("Not before: " + seconds + " s");
    }
    LocalDate on = day;
    long left = seconds;
    while (left > 0) {
      on = on.minusDays(1);
      if (workingDay.test(on)) {
        left -= SECONDS_PER_DAY;
      }
    }
    return at(on, -left);
  }

  /** The moment so many seconds after the opening of that day, a working day or not. */
  static Instant at(LocalDate day, long secondsAfterOpening) {
    return day.atTime(OPENING.plusSeconds(secondsAfterOpening)).atZone(CIVIL_TIME).toInstant();
  }
}

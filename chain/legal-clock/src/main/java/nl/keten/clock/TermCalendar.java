package nl.keten.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Which days are working days for a statutory term (Algemene termijnenwet). Computed for any year.
 *
 * <p>Recognised holidays of art. 3(1): New Year's Day, Easter Monday, Ascension Day, Whit Monday,
 * both Christmas days, the day on which the monarch's birthday is celebrated, and 5 May, every
 * year. Art. 3(2) puts Good Friday on a level with them. Easter Sunday and Whit Sunday are Sundays.
 * Days equated by royal decree (art. 3(3)) are given when the calendar is made.
 */
public final class TermCalendar {

  /** The first year in which the King's birthday was celebrated, on 27 April. */
  private static final int FIRST_KINGS_DAY = 2014;

  /** The first year in which a Queen's Day on a Sunday was kept on the Saturday before. */
  private static final int FIRST_SATURDAY_BEFORE = 1980;

  private final Set<LocalDate> equatedDays;

  private TermCalendar(Set<LocalDate> equatedDays) {
    this.equatedDays = Set.copyOf(equatedDays);
  }

  /** The Dutch calendar. */
  public static TermCalendar dutch() {
    return new TermCalendar(Set.of());
  }

  /** The Dutch calendar with days that a royal decree equated with holidays (art. 3(3)). */
  public static TermCalendar dutch(Set<LocalDate> equatedDays) {
    return new TermCalendar(equatedDays);
  }

  /** Neither Saturday, Sunday nor recognised holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }

  /** The day itself if it is a working day, else the next one (art. 1). */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Whether the term law names the day as a holiday, or a decree equated it with one. */
  public boolean isHoliday(LocalDate day) {
    LocalDate easter = easterSunday(day.getYear());
    return is(day, Month.JANUARY, 1)
        || day.equals(easter.minusDays(2))
        || day.equals(easter.plusDays(1))
        || day.equals(monarchsDay(day.getYear()))
        || is(day, Month.MAY, 5)
        || day.equals(easter.plusDays(39))
        || day.equals(easter.plusDays(50))
        || is(day, Month.DECEMBER, 25)
        || is(day, Month.DECEMBER, 26)
        || equatedDays.contains(day);
  }

  /** The day on which the monarch's birthday is celebrated: moved when it falls on a Sunday. */
  static LocalDate monarchsDay(int year) {
    LocalDate day =
        year >= FIRST_KINGS_DAY
            ? LocalDate.of(year, Month.APRIL, 27)
            : LocalDate.of(year, Month.APRIL, 30);
    if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
      return day;
    }
    return year >= FIRST_SATURDAY_BEFORE ? day.minusDays(1) : day.plusDays(1);
  }

  /** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  private static boolean is(LocalDate day, Month month, int dayOfMonth) {
    return day.getMonth() == month && day.getDayOfMonth() == dayOfMonth;
  }
}

package nl.keten.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** How a recognised holiday is found in a year; one row of {@code term-holidays.csv}. */
record HolidayRule(
    @Nullable MonthDay fixed,
    int easterOffset,
    int moveWhenSunday,
    StatutoryTerms.Validity validity,
    String nl,
    String en,
    String article) {

  static HolidayRule of(ReferenceTable.Row row) {
    String[] rule = row.text("rule").split(" ", -1);
    boolean isFixed = rule[0].equals("FIXED");
    return new HolidayRule(
        isFixed ? MonthDay.parse("--" + rule[1]) : null,
        isFixed ? 0 : Integer.parseInt(rule[1]),
        rule.length > 2 ? Integer.parseInt(rule[2]) : 0,
        StatutoryTerms.Validity.of(row),
        row.text("nl"),
        row.text("en"),
        row.text("article"));
  }

  @Nullable LocalDate dayIn(int year) {
    LocalDate day = fixed == null ? easter(year).plusDays(easterOffset) : fixed.atYear(year);
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(moveWhenSunday);
    }
    return validity.includes(day) ? day : null;
  }

  /** Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher method). */
  static LocalDate easter(int year) {
    int golden = Math.floorMod(year, 19);
    int century = Math.floorDiv(year, 100);
    int inCentury = Math.floorMod(year, 100);
    int moonShift = (century + 8) / 25;
    int epact =
        Math.floorMod(19 * golden + century - century / 4 - (century - moonShift + 1) / 3 + 15, 30);
    int weekday =
        Math.floorMod(32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int count = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, count / 31, count % 31 + 1);
  }
}

package nl.keten.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCalendarTest {

  private final TermCalendar calendar = TermCalendar.dutch();

  @ParameterizedTest
  @CsvSource({
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2285-03-22"
  })
  void easterFallsWhereTheGregorianTablesSay(LocalDate easter) {
    assertThat(TermCalendar.easterSunday(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void theHolidaysOf2026AreThoseOfTheTermLaw() {
    Set<LocalDate> holidays = new TreeSet<>();
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
      if (calendar.isHoliday(day)) {
        holidays.add(day);
      }
    }

    assertThat(holidays)
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 4, 27),
            LocalDate.of(2026, 5, 5),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26));
  }

  @ParameterizedTest
  @CsvSource({
    "2014-04-26",
    "2015-04-27",
    "2025-04-26",
    "2026-04-27",
    "2031-04-26",
    "2013-04-30",
    "2012-04-30",
    "2006-04-29",
    "2000-04-29",
    "1978-05-01"
  })
  void theMonarchsDayMovesWhenItFallsOnASunday(LocalDate day) {
    assertThat(TermCalendar.monarchsDay(day.getYear())).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"2025-05-05", "2026-05-05", "2027-05-05", "2028-05-05"})
  void liberationDayCountsEveryYearNotOnceInFive(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-24, 2026-04-24", "2026-04-25, 2026-04-28", "2026-04-27, 2026-04-28",
    "2026-04-03, 2026-04-07", "2026-12-25, 2026-12-28", "2027-12-31, 2027-12-31",
    "2028-01-01, 2028-01-03"
  })
  void aTermThatEndsOnADayOffRunsToTheNextWorkingDay(LocalDate end, LocalDate working) {
    assertThat(calendar.nextWorkingDay(end)).isEqualTo(working);
  }

  @Test
  void aDayThatADecreeEquatedIsAHolidayInThatCalendarOnly() {
    LocalDate bridge = LocalDate.of(2026, 5, 15);

    assertThat(calendar.isWorkingDay(bridge)).isTrue();
    assertThat(TermCalendar.dutch(Set.of(bridge)).isWorkingDay(bridge)).isFalse();
  }
}

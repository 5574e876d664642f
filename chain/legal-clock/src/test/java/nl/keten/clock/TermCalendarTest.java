package nl.keten.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    assertThat(HolidayRule.easter(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void theHolidaysOf2026AreThoseOfTheTermLawAndItsDecree() {
    assertThat(calendar.holidays(2026))
        .extracting(h -> h.date() + " " + h.en() + ", " + h.article())
        .containsExactly(
            "2026-01-01 New Year's Day, Atw 3(1)",
            "2026-01-02 equated day, Atw 3(3)",
            "2026-04-03 Good Friday, Atw 3(2)",
            "2026-04-06 Easter Monday, Atw 3(1)",
            "2026-04-27 King's Day, Atw 3(1)",
            "2026-05-05 Liberation Day, Atw 3(1)",
            "2026-05-14 Ascension Day, Atw 3(1)",
            "2026-05-15 equated day, Atw 3(3)",
            "2026-05-25 Whit Monday, Atw 3(1)",
            "2026-12-25 Christmas Day, Atw 3(1)",
            "2026-12-26 second Christmas Day, Atw 3(1)");
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
    assertThat(calendar.holidays(day.getYear()))
        .filteredOn(h -> h.nl().equals("Koningsdag") || h.nl().equals("Koninginnedag"))
        .extracting(TermCalendar.Holiday::date)
        .containsExactly(day);
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
  void aDayThatADecreeEquatedEndsNoTerm() {
    assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 5, 15))).isEqualTo("2026-05-18");
    assertThat(calendar.isWorkingDay(LocalDate.of(2029, 5, 11))).isTrue(); // no decree yet
  }

  @Test
  void easterSundayAndWhitSundayAreNamedByNobodyBecauseTheyAreSundays() {
    assertThat(calendar.holiday(LocalDate.of(2026, 4, 5))).isNull();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 4, 5))).isFalse();
  }

  @Test
  void ascensionOnLiberationDayIsOneHoliday() {
    assertThat(calendar.holidays(2016)).extracting(h -> h.date()).doesNotHaveDuplicates();
    assertThat(calendar.holiday(LocalDate.of(2016, 5, 5))).isNotNull();
  }

  @Test
  void everyYearHasAtLeastTheNineDaysOfTheLawOnDifferentDatesOrNamesTheOverlap() {
    for (int year = 1991; year <= 2200; year++) {
      assertThat(calendar.holidays(year)).as("year %d", year).hasSizeBetween(8, 14);
      assertThat(calendar.holidays(year)).extracting(h -> h.date()).isSorted();
    }
  }

  @Test
  void everyRowOfEveryTableSaysWhereItComesFromAndHowSureItIs() {
    for (String table :
        new String[] {
          "term-holidays.csv", "term-equated-days.csv", "term-lengths.csv", "term-penalties.csv"
        }) {
      for (ReferenceTable.Row row : ReferenceTable.read(table)) {
        assertThat(row.text("source")).as("%s %s", table, row).isNotBlank();
        assertThat(row.text("reliability"))
            .as("%s %s", table, row)
            .isIn("confirmed", "secondary", "check");
      }
    }
  }
}

package nl.keten.clock;

import static nl.keten.clock.Facts.facts;
import static nl.keten.clock.Facts.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A licensing system abroad kept its term as a counter that a nightly job raised. Each defect that
 * it had, and that could come back here, has a test.
 */
class CounterDefectsTest {

  @Test
  void aNightWithoutAReadingLosesNoDay() {
    String facts = "2026-03-02 received";
    read(facts, "2026-03-10");

    assertThat(read(facts, "2026-03-20").grossDays()).isEqualTo(18);
  }

  @Test
  void readingTwiceOnADayCountsItOnce() {
    String facts = "2026-03-02 received";

    assertThat(read(facts, "2026-03-10")).isEqualTo(read(facts, "2026-03-10"));
  }

  @Test
  void theSameDayOfALaterMonthIsAnotherDay() {
    String facts = "2026-03-12 received\n2026-04-12 delay-by-applicant";

    assertThat(read(facts, "2026-05-12").suspendedDays()).isEqualTo(30);
  }

  @Test
  void noHourCutsTheDayInSummerOrWinter() {
    for (String hour : new String[] {"16:59", "17:01", "18:01", "19:01", "21:59"}) {
      assertThat(LegalClock.dutchDate(Instant.parse("2026-07-01T" + hour + ":00Z")))
          .isEqualTo(LocalDate.of(2026, 7, 1));
      assertThat(LegalClock.dutchDate(Instant.parse("2026-01-12T" + hour + ":00Z")))
          .isEqualTo(LocalDate.of(2026, 1, 12));
    }
  }

  @Test
  void aDecidedCaseDoesNotCountOn() {
    String facts = "2026-03-02 received\n2026-03-20 decided";

    assertThat(read(facts, "2026-03-21")).isEqualTo(read(facts, "2027-03-21"));
  }

  @Test
  void whatHappensAfterTheDecisionDoesNotStartTheClockAgain() {
    String decided = "2026-03-02 received\n2026-03-20 decided\n";

    ClockReading reading = read(decided + "2026-03-25 information-requested", "2026-06-01");

    assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
    assertThat(reading.grossDays()).isEqualTo(18);
    assertThat(reading.suspendedDays()).isZero();
  }

  @Test
  void onlyAnAnswerEndsAQuestion() {
    // A document that is uploaded is no fact of the clock: there is no word for it.
    assertThat(ClockFact.Kind.values()).noneMatch(kind -> kind.word().contains("document"));
    assertThat(read("2026-03-02 received\n2026-03-16 information-requested", "2026-04-16").state())
        .isEqualTo(ClockState.SUSPENDED);
  }

  @Test
  void theDayOfTheAnswerIsNoSuspendedDay() {
    ClockReading reading =
        read(
            "2026-03-02 received\n2026-03-16 information-requested\n2026-03-17 information-received",
            "2026-03-17");

    assertThat(reading.suspendedDays()).isZero();
  }

  @Test
  void aHolidayInTheMiddleOfATermChangesNothing() {
    // Easter 2026 lies inside; the term counts calendar days and looks at holidays only at its end.
    assertThat(read("2026-03-12 received", "2026-03-12").due()).isEqualTo("2026-05-07");
  }

  @Test
  void daysAreNeverNegative() {
    ClockReading reading =
        read(
            """
            2026-12-24 received
            2026-12-24 information-requested
            2026-12-28 information-received
            """,
            "2026-12-24");

    assertThat(reading.grossDays()).isZero();
    assertThat(reading.netDays()).isZero();
  }

  @Test
  void twoDepartmentsThatAskAtOnceDoNotCountADayTwice() {
    String once = "2026-03-02 received\n2026-03-16 information-requested\n";

    assertThat(read(once + "2026-03-16 delay-by-applicant", "2026-03-26").suspendedDays())
        .isEqualTo(read(once, "2026-03-26").suspendedDays());
  }

  @Test
  void thePastIsReadAsItWasThen() {
    var facts = facts("2026-03-02 received\n2026-03-16 information-requested");
    var later =
        facts(
            "2026-03-02 received\n2026-03-16 information-requested\n2026-04-01 information-received\n2026-05-12 decided");
    LocalDate then = LocalDate.of(2026, 3, 25);

    assertThat(LegalClock.at(later, TermCalendar.dutch(), then))
        .isEqualTo(LegalClock.at(facts, TermCalendar.dutch(), then));
  }
}

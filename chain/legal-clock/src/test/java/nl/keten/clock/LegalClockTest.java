package nl.keten.clock;

import static nl.keten.clock.Facts.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples; A and the objection are those of the domain brief, 6.5 and 7.4. */
class LegalClockTest {

  private static final String CLOCK_A =
      """
      2026-03-02 received
      2026-03-16 information-requested
      2026-04-01 information-received
      """;

  @Test
  void workedClockA() {
    ClockReading reading = read(CLOCK_A + "2026-05-12 decided", "2026-06-30");

    assertThat(reading.due()).isEqualTo("2026-05-12");
    assertThat(reading.grossDays()).isEqualTo(71);
    assertThat(reading.suspendedDays()).isEqualTo(15);
    assertThat(reading.netDays()).isEqualTo(56);
    assertThat(reading.onTime()).isTrue();
    assertThat(reading.suspensions()).hasSize(1);
    assertThat(reading.suspensions().getFirst().first()).isEqualTo("2026-03-17");
    assertThat(reading.suspensions().getFirst().last()).isEqualTo("2026-03-31");
  }

  @Test
  void eightWeeksThatEndOnKingsDayRunToTheNextWorkingDay() {
    assertThat(read("2026-03-02 received", "2026-03-02").due()).isEqualTo("2026-04-28");
  }

  @Test
  void aSecondRequestSuspendsAgainFromTheNextDay() {
    ClockReading reading =
        read(
            CLOCK_A + "2026-04-20 information-requested\n2026-04-24 information-received",
            "2026-05-01");

    assertThat(reading.suspendedDays()).isEqualTo(15 + 3);
    // 15 May 2026 is the Friday after Ascension, which a decree equated with a holiday.
    assertThat(reading.due()).isEqualTo("2026-05-18");
  }

  @Test
  void overlappingSuspensionsCountOnce() {
    ClockReading reading =
        read(
            CLOCK_A
                + """
                2026-03-20 foreign-authority-asked-and-applicant-told
                2026-04-04 foreign-authority-answered
                """,
            "2026-04-10");

    assertThat(reading.suspendedDays()).isEqualTo(18); // 17 March to 3 April
    assertThat(reading.suspensions())
        .containsExactly(
            new Span(date("2026-03-17"), date("2026-03-20"), Set.of(Ground.INFORMATION)),
            new Span(
                date("2026-03-21"),
                date("2026-03-31"),
                Set.of(Ground.INFORMATION, Ground.FOREIGN_AUTHORITY)),
            new Span(date("2026-04-01"), date("2026-04-03"), Set.of(Ground.FOREIGN_AUTHORITY)));
  }

  @Test
  void aDeadlineThatPassesUnusedLetsTheTermRunFromTheNextDay() {
    String facts =
        """
        2026-03-02 received
        2026-03-16 information-requested
        2026-03-16 information-deadline 2026-04-15
        """;

    assertThat(read(facts, "2026-04-15").state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(read(facts, "2026-04-16").state()).isEqualTo(ClockState.RUNNING);
    assertThat(read(facts, "2026-05-01").suspendedDays()).isEqualTo(30);
  }

  @Test
  void anAnswerAfterTheDeadlineMeetsNothing() {
    String facts =
        """
        2026-03-02 received
        2026-03-16 information-requested
        2026-03-16 information-deadline 2026-04-15
        2026-04-20 information-received
        """;

    assertThat(read(facts, "2026-05-01").suspendedDays()).isEqualTo(30);
  }

  @Test
  void aQuestionAnsweredOnTheDayItIsAskedSuspendsNothing() {
    String facts =
        "2026-03-02 received\n2026-03-16 information-requested\n2026-03-16 information-received";

    assertThat(read(facts, "2026-04-01").suspendedDays()).isZero();
  }

  @Test
  void aDelayTheApplicantAgreedToCountsToItsLastDay() {
    ClockReading reading =
        read("2026-03-02 received\n2026-04-20 applicant-agreed-to-delay 2026-05-01", "2026-05-10");

    assertThat(reading.suspendedDays()).isEqualTo(11);
    assertThat(reading.due()).isEqualTo("2026-05-08");
  }

  @Test
  void whileTheTermStandsStillTheDueDateMovesWithEachDay() {
    String facts = "2026-03-02 received\n2026-03-16 delay-by-applicant";

    assertThat(read(facts, "2026-03-16").state()).isEqualTo(ClockState.RUNNING);
    ClockReading reading = read(facts, "2026-03-26");
    assertThat(reading.state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(reading.grounds()).containsExactly(Ground.DELAY_BY_APPLICANT);
    assertThat(reading.suspendedDays()).isEqualTo(10);
    assertThat(reading.due()).isEqualTo("2026-05-07");
  }

  @Test
  void anExtensionNamesTheDayAndLaterSuspensionMovesIt() {
    String extended = "2026-03-02 received\n2026-04-10 term-extended 2026-06-01\n";

    assertThat(read(extended, "2026-04-10").state()).isEqualTo(ClockState.EXTENDED);
    assertThat(read(extended, "2026-04-10").due()).isEqualTo("2026-06-01");
    ClockReading suspended =
        read(
            extended + "2026-04-20 force-majeure-told\n2026-04-24 force-majeure-ended",
            "2026-05-02");
    assertThat(suspended.due()).isEqualTo("2026-06-04");
  }

  @Test
  void anExtensionAfterTheTermHadPassedIsNone() {
    ClockReading reading =
        read("2026-03-02 received\n2026-04-29 term-extended 2026-06-01", "2026-05-02");

    assertThat(reading.due()).isEqualTo("2026-04-28");
    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
    assertThat(reading.trace()).anyMatch(step -> step.en().contains("after the term had passed"));
  }

  @Test
  void anExtensionToAnEarlierDayIsNone() {
    assertThat(read("2026-03-02 received\n2026-04-10 term-extended 2026-04-20", "2026-04-10").due())
        .isEqualTo("2026-04-28");
  }

  @Test
  void anExtensionDoesNotHideLateness() {
    ClockReading reading =
        read(
            "2026-03-02 received\n2026-04-10 term-extended 2026-06-01\n2026-05-20 decided",
            "2026-06-01");

    assertThat(reading.onTime()).isTrue();
    assertThat(reading.onTimeWithoutExtension()).isFalse();
  }

  @Test
  void aTermThatHasPassedCannotStandStill() {
    ClockReading reading =
        read("2026-03-02 received\n2026-04-29 information-requested", "2026-05-20");

    assertThat(reading.due()).isEqualTo("2026-04-28");
    assertThat(reading.suspendedDays()).isZero();
    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aTermThatRunsOnOverAWeekendStandsStillFromItsLongerEnd() {
    // Eight weeks end on Saturday 31 August 2019, so the term runs to Monday 2 September.
    String facts = "2019-07-06 received\n2019-09-01 information-requested";

    assertThat(read(facts, "2019-09-01").due()).isEqualTo("2019-09-02");
    ClockReading reading = read(facts, "2019-09-06");
    assertThat(reading.state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(reading.due()).isEqualTo("2019-09-09");
  }

  @Test
  void silenceGrantsNothing() {
    ClockReading reading = read("2026-03-02 received", "2036-03-02");

    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
    assertThat(reading.onTime()).isFalse();
    assertThat(reading.penaltyEur()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, 0",
    "2026-06-01, 23",
    "2026-06-14, 322",
    "2026-06-15, 357",
    "2026-07-12, 1442",
    "2026-12-31, 1442"
  })
  void thePenaltyRunsInThreeBlocksFromTheDayTwoWeeksHavePassed(String asOf, int owed) {
    ClockReading reading = read(CLOCK_A + "2026-05-18 default-notice", asOf);

    assertThat(reading.state()).isEqualTo(ClockState.IN_DEFAULT);
    assertThat(reading.penaltyEur()).isEqualTo(owed);
  }

  @Test
  void aDecisionEndsThePenaltyOnTheDayBefore() {
    assertThat(
            read(CLOCK_A + "2026-05-18 default-notice\n2026-06-03 decided", "2026-12-31")
                .penaltyEur())
        .isEqualTo(46);
  }

  @Test
  void aNoticeBeforeTheTermHadPassedDoesNothing() {
    ClockReading reading = read(CLOCK_A + "2026-05-12 default-notice", "2026-07-31");

    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
    assertThat(reading.penaltyEur()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15, 2026-07-27", "2026-11-13, 2026-12-28", "2026-03-23, 2026-05-04"})
  void anObjectionIsInTimeForSixWeeksAndToTheNextWorkingDay(String refused, String until) {
    ClockReading reading = read("2026-03-02 received\n" + refused + " refused", "2026-12-31");

    assertThat(reading.objectionUntil()).isEqualTo(until);
    assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
  }

  @Test
  void beforeReceiptThereIsNoTerm() {
    ClockReading reading = read("2026-03-02 received", "2026-03-01");

    assertThat(reading.state()).isEqualTo(ClockState.NOT_STARTED);
    assertThat(reading.due()).isNull();
  }

  @Test
  void everyStepNamesItsArticle() {
    ClockReading reading =
        read(CLOCK_A + "2026-05-18 default-notice\n2026-06-20 refused", "2026-07-01");

    assertThat(reading.trace()).isNotEmpty().allMatch(step -> !step.article().isBlank());
    assertThat(reading.trace()).extracting(TraceStep::date).isSorted();
    assertThat(reading.trace()).extracting(TraceStep::article).contains("Awb 4:17(2)", "Awb 4:13");
  }

  @Test
  void theDutchDayEndsAtMidnightInAmsterdamInSummerAndInWinter() {
    assertThat(LegalClock.dutchDate(java.time.Instant.parse("2026-07-01T21:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(LegalClock.dutchDate(java.time.Instant.parse("2026-07-01T22:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 7, 2));
    assertThat(LegalClock.dutchDate(java.time.Instant.parse("2026-12-31T22:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(LegalClock.dutchDate(java.time.Instant.parse("2026-12-31T23:00:00Z")))
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void aPartialAnswerEndsOnlyTheRequestItNames() {
    String asked =
        """
        2026-03-02 received
        2026-03-16 information-requested
        2026-03-20 information-requested
        2026-04-01 information-received 2026-03-16
        """;

    assertThat(read(asked, "2026-04-05").state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(read(asked + "2026-04-10 information-received", "2026-04-12").suspendedDays())
        .isEqualTo(24);
  }

  @Test
  void anAnswerWithoutANameMeansThatTheApplicationIsComplete() {
    ClockReading reading =
        read(
            """
            2026-03-02 received
            2026-03-16 information-requested
            2026-03-20 information-requested
            2026-04-01 information-received
            """,
            "2026-04-05");

    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.suspendedDays()).isEqualTo(15);
  }

  @Test
  void whoAsksOnOnTheDayOfAnAnswerSuspendsAgain() {
    ClockReading reading = read(CLOCK_A + "2026-04-01 information-requested", "2026-04-06");

    assertThat(reading.state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(reading.suspendedDays()).isEqualTo(15 + 5);
  }

  @Test
  void aDeadlineBeforeItsRequestHasNoEffectAndIsSaid() {
    ClockReading reading =
        read(
            """
            2026-03-02 received
            2026-03-10 information-deadline 2026-03-20
            2026-03-16 information-requested
            """,
            "2026-03-30");

    assertThat(reading.suspendedDays()).isEqualTo(14);
    assertThat(reading.trace())
        .filteredOn(TraceStep::warning)
        .extracting(TraceStep::en)
        .containsExactly("No effect (information-deadline): no request was open on that day");
  }

  @Test
  void aDeadlineIsLengthenedNeverShortened() {
    String asked =
        """
        2026-03-02 received
        2026-03-16 information-requested
        2026-03-16 information-deadline 2026-04-15
        """;

    assertThat(read(asked + "2026-03-20 information-deadline 2026-04-01", "2026-05-01"))
        .extracting(ClockReading::suspendedDays)
        .isEqualTo(30);
    assertThat(read(asked + "2026-04-15 information-deadline 2026-04-20", "2026-05-01"))
        .extracting(ClockReading::suspendedDays)
        .isEqualTo(35);
    assertThat(read(asked + "2026-04-16 information-deadline 2026-04-20", "2026-05-01"))
        .extracting(ClockReading::suspendedDays)
        .isEqualTo(30);
  }

  @Test
  void aDecisionDuringASuspensionEndsItOnTheDayBefore() {
    ClockReading reading =
        read(
            "2026-03-02 received\n2026-03-16 information-requested\n2026-03-26 decided",
            "2026-05-01");

    assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
    assertThat(reading.grounds()).isEmpty();
    assertThat(reading.suspendedDays()).isEqualTo(9);
    assertThat(reading.netDays()).isEqualTo(24 - 9);
    assertThat(reading.onTime()).isTrue();
  }

  @Test
  void anExtensionIsAnnouncedWithinTheEightWeeksNotWithinAnEarlierExtension() {
    ClockReading reading =
        read(
            """
            2026-03-02 received
            2026-04-10 term-extended 2026-06-01
            2026-05-20 term-extended 2026-07-01
            """,
            "2026-06-02");

    assertThat(reading.due()).isEqualTo("2026-06-01");
    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void anExtensionToASundayRunsToTheNextWorkingDay() {
    assertThat(read("2026-03-02 received\n2026-04-10 term-extended 2026-05-24", "2026-04-10").due())
        .isEqualTo("2026-05-26"); // Whit Sunday, Whit Monday
  }

  @Test
  void aSuspensionThatBeganBeforeTheTermPassedKeepsItFromPassing() {
    String facts = "2026-03-02 received\n2026-04-27 information-requested\n";

    assertThat(read(facts, "2026-12-31").state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(read(facts + "2026-07-01 information-received", "2026-07-01").state())
        .isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aRequestOnTheLastDayComesTooLateToSuspend() {
    // It would suspend from the day after, and on that day the term has passed.
    ClockReading reading =
        read("2026-03-02 received\n2026-04-28 information-requested", "2026-04-29");

    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
    assertThat(reading.trace())
        .anyMatch(step -> step.warning() && step.en().contains("had already passed"));
  }

  @Test
  void theForeseenDueDateCountsTheDelayThatTheApplicantAgreedTo() {
    String agreed = "2026-03-02 received\n2026-04-20 applicant-agreed-to-delay 2026-05-01\n";
    ClockReading reading = read(agreed, "2026-04-22");

    assertThat(reading.due()).isEqualTo("2026-04-29");
    assertThat(reading.foreseenDue()).isEqualTo("2026-05-08");
    assertThat(read(agreed + "2026-04-22 force-majeure-told", "2026-04-22").foreseenDue()).isNull();
  }

  @Test
  void factsThatCannotBeTrueAreSetAsideWithAWarning() {
    ClockReading reading =
        read(
            """
            2026-02-27 information-requested
            2026-03-02 received
            2026-03-09 received
            2026-04-01 decided
            2026-04-08 decided
            """,
            "2026-05-01");

    assertThat(reading.due()).isEqualTo("2026-04-28");
    assertThat(reading.grossDays()).isEqualTo(30);
    assertThat(reading.trace())
        .filteredOn(TraceStep::warning)
        .extracting(step -> step.date() + " " + step.en())
        .containsExactly(
            "2026-02-27 No effect (information-requested): the application was not yet received",
            "2026-03-09 No effect (received): the application was received before",
            "2026-04-08 No effect (decided): the application was decided before");
  }

  @Test
  void everyContradictionIsNamedNotOnlyTheFirst() {
    assertThat(
            LegalClock.contradictions(
                Facts.facts(
                    """
                    2026-02-27 information-requested
                    2026-03-02 received
                    2026-03-09 received
                    2026-03-16 information-requested
                    2026-03-20 information-deadline 2026-03-01
                    2026-04-01 information-received 2026-03-17
                    2026-04-02 decided
                    2026-04-08 refused
                    """),
                TermCalendar.dutch()))
        .extracting(contradiction -> contradiction.facts().getFirst().toString())
        .containsExactlyInAnyOrder(
            "2026-02-27 information-requested",
            "2026-03-09 received",
            "2026-03-20 information-deadline 2026-03-01",
            "2026-04-01 information-received 2026-03-17",
            "2026-04-08 refused");
  }

  @Test
  void beforeTheLawThereWasNoTerm() {
    assertThat(read("1993-12-31 received", "1994-06-01").due()).isNull();
    assertThat(read("1994-01-01 received", "1994-06-01").due()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"2008-01-07, 0", "2015-01-07, 1260", "2018-07-02, 1260", "2019-01-07, 1442"})
  void thePenaltyIsThatOfTheLawOnTheDayOfTheNotice(LocalDate received, int owed) {
    LocalDate notice = received.plusDays(70);

    assertThat(
            read(received + " received\n" + notice + " default-notice", notice.plusYears(1) + "")
                .penaltyEur())
        .isEqualTo(owed);
  }

  @Test
  void readingACaseCostsMicroseconds() {
    var facts = Facts.facts(CLOCK_A + "2026-05-18 default-notice");
    LocalDate far = date("2226-01-01");
    for (int i = 0; i < 2_000; i++) {
      LegalClock.at(facts, TermCalendar.dutch(), far);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      LegalClock.at(facts, TermCalendar.dutch(), far);
    }
    long each = (System.nanoTime() - start) / 1_000;

    // Two centuries of days would take far longer than this generous bound on a busy machine.
    assertThat(each).as("nanoseconds a reading").isLessThan(2_000_000);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}

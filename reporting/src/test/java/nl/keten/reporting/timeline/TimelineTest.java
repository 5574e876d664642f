package nl.keten.reporting.timeline;

import static nl.keten.reporting.CaseLife.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.keten.clock.ClockState;
import nl.keten.clock.TermCalendar;
import nl.keten.events.Hold;
import nl.keten.events.Outcome;
import nl.keten.events.Publisher;
import nl.keten.events.Station;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.CaseLife.Goods;
import nl.keten.reporting.projection.Folding;
import nl.keten.reporting.timeline.VisitTimes.VisitState;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Goods CAMERA = new Goods("6A003", "1000");

  /** Worked clock A of the domain brief, told as a case. */
  private static CaseLife workedClockA() {
    return CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
        .entered("2026-03-02 10:00", Station.INTAKE)
        .started("2026-03-10 09:00", Station.INTAKE)
        .fact("2026-03-16 15:00", "2026-03-16", "information-requested", null)
        .paused("2026-03-16 15:00", Station.INTAKE)
        .fact("2026-04-01 11:00", "2026-04-01", "information-received", null)
        .started("2026-04-01 13:00", Station.INTAKE)
        .finished("2026-04-02 09:00", Station.INTAKE)
        .entered("2026-04-02 09:00", Station.DECISION)
        .started("2026-05-11 09:00", Station.DECISION)
        .finished("2026-05-12 10:00", Station.DECISION)
        .decided("2026-05-12 10:00", Outcome.GRANTED);
  }

  @Test
  void workedClockAGivesGrossSeventyOneSuspendedFifteenNetFiftySix() {
    Timeline timeline = timeline(workedClockA(), "2026-06-01");

    assertThat(timeline.clock().grossDays()).isEqualTo(71);
    assertThat(timeline.clock().suspendedDays()).isEqualTo(15);
    assertThat(timeline.clock().netDays()).isEqualTo(56);
    assertThat(timeline.clock().due()).isEqualTo("2026-05-12");
    assertThat(timeline.clock().onTime()).isTrue();
  }

  @Test
  void theStationsOfWorkedClockAShareItsDays() {
    Timeline timeline = timeline(workedClockA(), "2026-06-01");

    assertThat(timeline.stations())
        .extracting(StationTimes::station, StationTimes::days)
        .containsExactly(
            tuple(Station.INTAKE, new Days(31, 15)), tuple(Station.DECISION, new Days(40, 0)));
  }

  @Test
  void touchIsTheTimeInHandAndWaitingTheRest() {
    Effort intake = timeline(workedClockA(), "2026-06-01").visits().getFirst().effort();

    // 10 March 09:00 to 16 March 15:00, and 1 April 13:00 to 2 April 09:00
    assertThat(intake.touch()).isEqualTo(Duration.ofHours(6 * 24 + 6 + 20));
    // The clocks went forward on 29 March.
    assertThat(intake.waiting().plus(intake.touch()))
        .isEqualTo(Duration.between(at("2026-03-02 10:00"), at("2026-04-02 09:00")));
  }

  @Test
  void whatHappenedLaterPlaysNoPart() {
    Timeline timeline = timeline(workedClockA(), "2026-03-20");

    assertThat(timeline.clock().state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(timeline.clock().suspendedDays()).isEqualTo(4);
    assertThat(timeline.history().decision()).isNull();
    assertThat(timeline.history().licences()).isEmpty();
    assertThat(timeline.visits())
        .singleElement()
        .satisfies(
            visit -> {
              assertThat(visit.station()).isEqualTo(Station.INTAKE);
              assertThat(visit.state()).isEqualTo(VisitState.QUEUED);
              assertThat(visit.days()).isEqualTo(new Days(18, 4));
            });
  }

  @Test
  void aFactPutOnFileLateDoesNotChangeTheDaysBefore() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .fact("2026-03-25 10:00", "2026-03-16", "information-requested", null);

    assertThat(timeline(life, "2026-03-24").clock().suspendedDays()).isZero();
    assertThat(timeline(life, "2026-03-25").clock().suspendedDays()).isEqualTo(9);
  }

  @Test
  void aDayThatIsNotOverCountsUpToNow() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .entered("2026-03-02 10:00", Station.INTAKE);

    Timeline timeline =
        Timeline.of(
            Folding.of(life.told()),
            LocalDate.parse("2026-03-02"),
            at("2026-03-02 13:00"),
            TermCalendar.dutch());

    assertThat(timeline.effort().waiting()).isEqualTo(Duration.ofHours(3));
    assertThat(timeline.visits().getFirst().days()).isEqualTo(new Days(0, 0));
  }

  @Test
  void daysChangeAtDutchMidnightNotAtUtc() {
    CaseLife life =
        CaseLife.received("2026-06-30 23:30", "polderlicht", "EG", CAMERA)
            .entered("2026-06-30 23:30", Station.INTAKE)
            .finished("2026-07-01 00:30", Station.INTAKE);

    Timeline timeline = timeline(life, "2026-07-01");

    assertThat(timeline.visits().getFirst().days().gross()).isEqualTo(1);
    assertThat(timeline(life, "2026-06-30").visits().getFirst().state())
        .isEqualTo(VisitState.QUEUED);
  }

  @Test
  void noTimeIsSpentAtTheEndOfTheRoad() {
    CaseLife life = workedClockA().entered("2026-05-12 10:00", Station.DECIDED);

    assertThat(timeline(life, "2026-12-31").stations().getLast())
        .isEqualTo(new StationTimes(Station.DECIDED, 1, Days.NONE, Effort.NONE));
  }

  @Test
  void aServiceTakesAwayOnlyTheHoldItPlaced() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .held("2026-03-03 10:00", Publisher.SANCTIONS_SCREENING, Hold.SANCTIONS)
            .held("2026-03-04 10:00", Publisher.LICENCE_INTAKE, Hold.SANCTIONS)
            .released("2026-03-05 10:00", Publisher.LICENCE_INTAKE, Hold.SANCTIONS);

    assertThat(timeline(life, "2026-04-01").holds())
        .containsExactly(
            new Standstill(Hold.SANCTIONS, "hit", at("2026-03-03 10:00"), null),
            new Standstill(Hold.SANCTIONS, "hit", at("2026-03-04 10:00"), at("2026-03-05 10:00")));
  }

  @Test
  void anExporterSeesNoSecondScreeningWhileTheDecisionIsMade() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .entered("2026-03-02 10:00", Station.INTAKE)
            .entered("2026-03-09 10:00", Station.CLASSIFICATION)
            .entered("2026-03-09 10:00", Station.SCREENING)
            .entered("2026-03-12 10:00", Station.BZ_ADVICE)
            .entered("2026-03-20 10:00", Station.DECISION)
            .entered("2026-03-23 10:00", Station.SCREENING)
            .entered("2026-03-24 10:00", Station.SIGNING)
            .decided("2026-03-30 10:00", Outcome.GRANTED);

    assertThat(Phase.of(Folding.of(life.told())))
        .containsExactly(
            new Phase.Stretch(Phase.INTAKE, at("2026-03-02 10:00"), at("2026-03-09 10:00")),
            new Phase.Stretch(Phase.ASSESSMENT, at("2026-03-09 10:00"), at("2026-03-20 10:00")),
            new Phase.Stretch(Phase.DECISION, at("2026-03-20 10:00"), at("2026-03-30 10:00")),
            new Phase.Stretch(Phase.DECIDED, at("2026-03-30 10:00"), null));
  }

  @Test
  void aCaseThatSkipsAssessmentGoesFromIntakeToDecision() {
    CaseLife life =
        CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", CAMERA)
            .entered("2026-03-02 10:00", Station.INTAKE)
            .entered("2026-05-02 10:00", Station.SIGNING)
            .entered("2026-05-03 10:00", Station.SCREENING);

    assertThat(Phase.of(Folding.of(life.told())))
        .extracting(Phase.Stretch::phase)
        .containsExactly(Phase.INTAKE, Phase.DECISION);
  }

  private static Timeline timeline(CaseLife life, String asOf) {
    return Timeline.of(
        Folding.of(life.told()), LocalDate.parse(asOf), Instant.MAX, TermCalendar.dutch());
  }
}

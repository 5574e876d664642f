package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.keten.local.replay.Destinations.Distance;
import nl.keten.local.replay.StationTimes.Plan;
import org.junit.jupiter.api.Test;

class StationTimesTest {

  private static final long SEED = 42;
  private static final int MANY = 5_000;

  private final StationTimes times = Times.model(SEED);

  @Test
  void everythingHappensInItsOrderAndInOfficeHoursOnWorkingDays() {
    for (long id = 1; id <= MANY; id++) {
      Decision one = decision(id, id % 7 == 0);
      Plan plan = times.plan(one, id % 2 == 0 ? Distance.NEAR : Distance.FAR);
      List<Instant> before =
          List.of(
              plan.received(),
              plan.intakeTakenUp(),
              plan.askedAt(),
              plan.answeredAt(),
              plan.accepted(),
              plan.classificationTakenUp(),
              plan.classified(),
              plan.adviceTakenUp(),
              plan.advised());
      List<Instant> onTheDay =
          List.of(
              plan.draftTakenUp(),
              plan.drafted(),
              plan.agreementTakenUp(),
              plan.agreed(),
              plan.signatureTakenUp(),
              plan.signed());
      String which = "seed " + SEED + ", decision " + id + ": " + plan;
      List<Instant> all = new ArrayList<>(before);
      all.addAll(onTheDay);
      assertThat(all).as(which).isSorted();
      assertThat(before).as(which).allMatch(at -> Times.CALENDAR.isWorkingDay(Times.day(at)));
      assertThat(before).as(which).allMatch(at -> Times.day(at).isBefore(one.date()));
      assertThat(onTheDay).as(which).allMatch(at -> Times.day(at).equals(one.date()));
      assertThat(all).as(which).allMatch(StationTimesTest::inOfficeHours);
    }
  }

  @Test
  void whatIsAskedIsAnsweredWithinTheFourWeeksGiven() {
    LongStream.rangeClosed(1, MANY)
        .mapToObj(id -> times.plan(decision(id, false), Distance.FAR))
        .filter(Plan::asked)
        .forEach(
            plan ->
                assertThat(Times.day(plan.answeredAt()))
                    .as("seed %d: %s", SEED, plan)
                    .isBeforeOrEqualTo(Times.day(plan.askedAt()).plusWeeks(4)));
  }

  @Test
  void oneInFiveIsAskedForInformation() {
    long asked =
        LongStream.rangeClosed(1, MANY)
            .filter(id -> times.plan(decision(id, false), Distance.NEAR).asked())
            .count();

    assertThat(asked / (double) MANY).isBetween(0.18, 0.22);
  }

  @Test
  void mediansAreThoseOfTheModel() {
    assertThat(medianWorkingDays(false, Distance.NEAR)).isBetween(7.4, 8.6);
    assertThat(medianWorkingDays(false, Distance.FAR)).isBetween(19.5, 22.5);
    assertThat(medianWorkingDays(true, Distance.NEAR)).isBetween(42.0, 48.0);
  }

  @Test
  void aScreeningAskedForByTheDraftIsFreshAtSigning() {
    Plan plan = times.plan(decision(3, false), Distance.FAR);

    assertThat(Duration.between(plan.drafted(), plan.signed())).isLessThan(Duration.ofHours(24));
  }

  @Test
  void theSameSeedTellsTheSameAndAnotherTellsAnother() {
    Decision one = decision(17, false);

    assertThat(times.plan(one, Distance.FAR))
        .isEqualTo(Times.model(SEED).plan(one, Distance.FAR))
        .isNotEqualTo(Times.model(SEED + 1).plan(one, Distance.FAR));
  }

  @Test
  void aDecisionInAWeekendKeepsTheDayOfTheFile() {
    Decision sunday =
        new Decision(5, LocalDate.of(2009, 3, 8), "Italy", false, Set.of(), List.of());
    Plan plan = times.plan(sunday, Distance.NEAR);

    assertThat(Times.day(plan.signed())).isEqualTo(LocalDate.of(2009, 3, 8));
    assertThat(Times.CALENDAR.isWorkingDay(Times.day(plan.advised()))).isTrue();
  }

  @Test
  void workingTimeSkipsWeekendsAndHolidays() {
    OfficeHours hours = new OfficeHours(Times.CALENDAR::isWorkingDay);
    // Good Friday 10, Easter Monday 13 April 2009.
    Instant twoHours = hours.before(LocalDate.of(2009, 4, 14), 2 * 3600);

    assertThat(twoHours).isEqualTo(Instant.parse("2009-04-09T13:00:00Z"));
    assertThat(hours.before(LocalDate.of(2009, 4, 14), OfficeHours.SECONDS_PER_DAY))
        .isEqualTo(Instant.parse("2009-04-09T07:00:00Z"));
  }

  private double medianWorkingDays(boolean refused, Distance distance) {
    double[] days =
        LongStream.rangeClosed(1, MANY)
            .mapToObj(id -> times.plan(decision(id, refused), distance))
            .filter(plan -> !plan.asked())
            .mapToDouble(plan -> workingDays(plan.received(), LocalDate.of(2010, 5, 12)))
            .sorted()
            .toArray();
    return days[days.length / 2];
  }

  /** Counted day by day, unlike the model does. */
  private static double workingDays(Instant from, LocalDate to) {
    LocalDate day = Times.day(from);
    Instant closing = OfficeHours.at(day, OfficeHours.SECONDS_PER_DAY);
    double days =
        Duration.between(from, closing).toSeconds() / (double) OfficeHours.SECONDS_PER_DAY;
    for (day = day.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
      days += Times.CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return days;
  }

  private static boolean inOfficeHours(Instant at) {
    LocalTime time = at.atZone(OfficeHours.CIVIL_TIME).toLocalTime();
    return !time.isBefore(LocalTime.of(9, 0)) && time.isBefore(LocalTime.of(17, 0));
  }

  private static Decision decision(long id, boolean refused) {
    return refused
        ? Fixtures.refused(id, "Italy", Set.of(1), "ML1")
        : Fixtures.granted(id, "Italy", Fixtures.line("ML1", "5"));
  }
}

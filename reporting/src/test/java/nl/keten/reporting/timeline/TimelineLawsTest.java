package nl.keten.reporting.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.keten.clock.TermCalendar;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.RandomLives;
import nl.keten.reporting.Told;
import nl.keten.reporting.projection.CaseHistory;
import nl.keten.reporting.projection.Folding;
import org.junit.jupiter.api.Test;

/** What holds for any case on any day; two thousand lives, looked at on five days each. */
class TimelineLawsTest {

  private static final int LIVES = 2_000;
  private static final TermCalendar CALENDAR = TermCalendar.dutch();

  @Test
  void asOfADayIsWhatTheEventsUntilThatDaySay() {
    forAnyCaseOnAnyDay(
        (life, day, seed) -> {
          Instant endOfDay = day.plusDays(1).atStartOfDay(Acting.CIVIL_TIME).toInstant();
          List<Told> until =
              life.told().stream()
                  .filter(told -> told.event().occurredAt().isBefore(endOfDay))
                  .toList();
          assertThat(timeline(life.told(), day))
              .as("seed %d, as of %s", seed, day)
              .isEqualTo(timeline(until, day));
        });
  }

  @Test
  void theOrderOfArrivalAndRepetitionAreOfNoAccount() {
    forAnyCaseOnAnyDay(
        (life, day, seed) -> {
          List<Told> mixed = new ArrayList<>(life.told());
          mixed.addAll(life.told());
          Collections.shuffle(mixed, new Random(seed));
          assertThat(timeline(mixed, day))
              .as("seed %d, as of %s", seed, day)
              .isEqualTo(timeline(life.told(), day));
        });
  }

  @Test
  void netIsGrossLessSuspendedAndNoneIsBelowZero() {
    forAnyCaseOnAnyDay(
        (life, day, seed) -> {
          for (VisitTimes visit : timeline(life.told(), day).visits()) {
            assertThat(visit.days().suspended())
                .as("seed %d, as of %s, %s", seed, day, visit.station())
                .isBetween(0, visit.days().gross());
            assertThat(visit.days().net()).isBetween(0, visit.days().gross());
            assertThat(visit.effort().touch()).isBetween(Duration.ZERO, stay(visit, day));
            assertThat(visit.effort().touch().plus(visit.effort().waiting()))
                .isEqualTo(stay(visit, day));
          }
        });
  }

  @Test
  void visitsThatFollowOneAnotherAddUpToTheCase() {
    forAnyCaseOnAnyDay(
        (life, day, seed) -> {
          Timeline timeline = timeline(life.told(), day);
          if (timeline.visits().isEmpty() || !isSomewhere(timeline)) {
            return;
          }
          Days sum =
              timeline.stations().stream().map(StationTimes::days).reduce(Days.NONE, Days::plus);
          assertThat(sum)
              .as("seed %d, as of %s", seed, day)
              .isEqualTo(new Days(timeline.clock().grossDays(), timeline.clock().suspendedDays()));
        });
  }

  @Test
  void thePhasesOfAnExporterAddUpToTheCase() {
    forAnyCaseOnAnyDay(
        (life, day, seed) -> {
          Timeline timeline = timeline(life.told(), day);
          Days sum =
              Phase.of(timeline.history()).stream()
                  .map(timeline::daysOf)
                  .reduce(Days.NONE, Days::plus);
          assertThat(sum)
              .as("seed %d, as of %s", seed, day)
              .isEqualTo(new Days(timeline.clock().grossDays(), timeline.clock().suspendedDays()));
        });
  }

  private interface Law {
    void holds(CaseLife life, LocalDate day, long seed);
  }

  private static void forAnyCaseOnAnyDay(Law law) {
    for (long seed = 1; seed <= LIVES; seed++) {
      CaseLife life = new RandomLives(seed).next();
      Random random = new Random(seed);
      LocalDate received =
          LocalDate.ofInstant(life.told().getFirst().event().occurredAt(), Acting.CIVIL_TIME);
      for (int i = 0; i < 5; i++) {
        law.holds(life, received.plusDays(random.nextInt(200)), seed);
      }
    }
  }

  /** Visits tile the case while it is at a station, or was decided as it left the last one. */
  private static boolean isSomewhere(Timeline timeline) {
    CaseHistory history = timeline.history();
    return history.decision() != null
        || timeline.visits().stream().anyMatch(visit -> visit.visit().finishedAt() == null);
  }

  private static Duration stay(VisitTimes visit, LocalDate day) {
    if (visit.station() == Station.DECIDED) {
      return Duration.ZERO;
    }
    Instant left = visit.visit().finishedAt();
    return Duration.between(
        visit.visit().enteredAt(),
        left == null ? day.plusDays(1).atStartOfDay(Acting.CIVIL_TIME).toInstant() : left);
  }

  private static Timeline timeline(List<Told> told, LocalDate day) {
    return Timeline.of(Folding.of(told), day, Instant.MAX, CALENDAR);
  }
}

package nl.keten.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold for every history; each failure prints the seed of its history. */
class LegalClockLawsTest {

  private static final int HISTORIES = 10_000;
  private static final long FIRST_SEED = Long.getLong("keten.seed", 20261124L);
  private static final TermCalendar CALENDAR = TermCalendar.dutch();

  @Test
  void theDueDateNeverMovesBackAsDaysGoBy() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate received = facts.getFirst().date();
          LocalDate before = LocalDate.MIN;
          for (int day = 0; day < 200; day += 3) {
            ClockReading reading = LegalClock.at(facts, CALENDAR, received.plusDays(day));
            LocalDate due = Objects.requireNonNull(reading.due());
            assertThat(due).as("seed %d, day %d", seed, day).isAfterOrEqualTo(before);
            before = due;
          }
        });
  }

  @Test
  void aSuspensionThatNobodyEndsNeverShortens() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(150);
          LocalDate asked = facts.getFirst().date().plusDays(new Random(seed).nextInt(60));
          List<ClockFact> more = new ArrayList<>(facts);
          more.add(ClockFact.of(asked, ClockFact.Kind.FORCE_MAJEURE_TOLD));

          assertThat(due(more, asOf)).as("seed %d", seed).isAfterOrEqualTo(due(facts, asOf));
        });
  }

  @Test
  void aSuspensionOfAFewDaysNeverShortens() {
    forEachHistory(
        (facts, seed) -> {
          Random random = new Random(seed);
          LocalDate asOf = facts.getFirst().date().plusDays(150);
          LocalDate asked = facts.getFirst().date().plusDays(random.nextInt(90));
          LocalDate until = asked.plusDays(1 + random.nextInt(6));
          List<ClockFact> more = new ArrayList<>(facts);
          more.add(ClockFact.of(asked, ClockFact.Kind.APPLICANT_AGREED_TO_DELAY, until));

          assertThat(due(more, asOf))
              .as("seed %d, %s", seed, more)
              .isAfterOrEqualTo(due(facts, asOf));
        });
  }

  @Test
  void theOrderOfRecordingPlaysNoPart() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(130);
          List<ClockFact> shuffled = new ArrayList<>(facts);
          Collections.shuffle(shuffled, new Random(seed));

          assertThat(LegalClock.at(shuffled, CALENDAR, asOf))
              .as("seed %d", seed)
              .isEqualTo(LegalClock.at(facts, CALENDAR, asOf));
        });
  }

  @Test
  void aFactRecordedTwiceCountsOnce() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(130);
          List<ClockFact> twice = new ArrayList<>(facts);
          twice.addAll(facts);

          assertThat(LegalClock.at(twice, CALENDAR, asOf))
              .as("seed %d", seed)
              .isEqualTo(LegalClock.at(facts, CALENDAR, asOf));
        });
  }

  @Test
  void aDaysReadingNeedsNoFactOfALaterDay() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(new Random(seed).nextInt(130));
          List<ClockFact> known = facts.stream().filter(f -> !f.date().isAfter(asOf)).toList();

          assertThat(LegalClock.at(facts, CALENDAR, asOf))
              .as("seed %d", seed)
              .isEqualTo(LegalClock.at(known, CALENDAR, asOf));
        });
  }

  @Test
  void recomputingEqualsCarryingTheTermFromDayToDay() {
    forEachHistory(
        (facts, seed) -> {
          Random random = new Random(seed);
          DayByDay carried = new DayByDay(CALENDAR);
          LocalDate first = facts.getFirst().date().minusDays(3);
          for (int day = 0; day <= 170; day++) {
            LocalDate today = first.plusDays(day);
            List<ClockFact> happened = facts.stream().filter(f -> f.date().equals(today)).toList();
            carried.live(today, happened);
            if (happened.isEmpty() && random.nextInt(8) > 0) {
              continue; // lived through, but not looked at
            }
            ClockReading reading = LegalClock.at(facts, CALENDAR, today);
            assertThat(List.of(reading.state(), reading.suspendedDays(), "" + reading.due()))
                .as("seed %d, %s: %s", seed, today, facts)
                .isEqualTo(List.of(carried.state(), carried.suspendedDays(), "" + carried.due()));
          }
        });
  }

  @Test
  void noDayIsSuspendedOnWhichTheTermEndsOrHasEnded() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(new Random(seed).nextInt(150));
          ClockReading reading = LegalClock.at(facts, CALENDAR, asOf);
          LocalDate due = Objects.requireNonNull(reading.due());
          assertThat(reading.suspensions())
              .as("seed %d", seed)
              .allMatch(span -> span.last().isBefore(due));
        });
  }

  @Test
  void spansAreDisjointInOrderAndAddUpToTheSuspendedDays() {
    forEachHistory(
        (facts, seed) -> {
          ClockReading reading =
              LegalClock.at(facts, CALENDAR, facts.getFirst().date().plusDays(140));
          LocalDate before = facts.getFirst().date();
          int days = 0;
          for (Span span : reading.suspensions()) {
            assertThat(span.first()).as("seed %d", seed).isAfter(before);
            before = span.last();
            days += span.days();
          }
          assertThat(days).as("seed %d", seed).isEqualTo(reading.suspendedDays());
        });
  }

  @Test
  void theForeseenDueDateIsNeverBeforeTheDueDate() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate asOf = facts.getFirst().date().plusDays(new Random(seed).nextInt(100));
          ClockReading reading = LegalClock.at(facts, CALENDAR, asOf);
          LocalDate foreseen = reading.foreseenDue();
          if (foreseen != null) {
            assertThat(foreseen)
                .as("seed %d", seed)
                .isAfterOrEqualTo(Objects.requireNonNull(reading.due()));
          }
        });
  }

  @Test
  void everyFactIsTracedWithItsArticleOnItsDay() {
    forEachHistory(
        (facts, seed) -> {
          ClockReading reading =
              LegalClock.at(facts, CALENDAR, facts.getFirst().date().plusDays(200));
          for (ClockFact fact : facts) {
            assertThat(reading.trace())
                .as("seed %d, %s", seed, fact)
                .anyMatch(
                    step ->
                        step.date().equals(fact.date())
                            && !step.article().isBlank()
                            && !step.nl().isBlank()
                            && !step.en().isBlank());
          }
        });
  }

  @Test
  void theDueDateIsAWorkingDayAndTheDaysAddUp() {
    forEachHistory(
        (facts, seed) -> {
          ClockReading reading =
              LegalClock.at(facts, CALENDAR, facts.getFirst().date().plusDays(140));

          assertThat(CALENDAR.isWorkingDay(Objects.requireNonNull(reading.due())))
              .as("seed %d", seed)
              .isTrue();
          assertThat(reading.netDays())
              .as("seed %d", seed)
              .isEqualTo(reading.grossDays() - reading.suspendedDays());
          assertThat(reading.suspendedDays()).as("seed %d", seed).isBetween(0, reading.grossDays());
          assertThat(reading.penaltyEur()).as("seed %d", seed).isBetween(0, 1442);
        });
  }

  @Test
  void theClockGoesWhereItsStatesLeadAndNowhereElse() {
    Set<List<ClockState>> moves = new HashSet<>();
    forEachHistory(
        (facts, seed) -> {
          LocalDate received = facts.getFirst().date();
          ClockState before = ClockState.NOT_STARTED;
          for (int day = 0; day < 200; day++) {
            ClockState now = LegalClock.at(facts, CALENDAR, received.plusDays(day)).state();
            if (now != before) {
              assertThat(before.successors()).as("seed %d, day %d", seed, day).contains(now);
              moves.add(List.of(before, now));
            }
            before = now;
          }
        },
        HISTORIES / 3);
    for (ClockState from : ClockState.values()) {
      for (ClockState to : from.successors()) {
        assertThat(moves.contains(List.of(from, to)))
            .as("no history moves from %s to %s", from, to)
            .isTrue();
      }
    }
  }

  private static LocalDate due(List<ClockFact> facts, LocalDate asOf) {
    return Objects.requireNonNull(LegalClock.at(facts, CALENDAR, asOf).due());
  }

  private interface Law {
    void holdsFor(List<ClockFact> facts, long seed);
  }

  private static void forEachHistory(Law law) {
    forEachHistory(law, HISTORIES);
  }

  private static void forEachHistory(Law law, int histories) {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + histories; seed++) {
      law.holdsFor(Histories.random(seed), seed);
    }
  }
}

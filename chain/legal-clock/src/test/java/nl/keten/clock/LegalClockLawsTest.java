package nl.keten.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
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
  void aSuspensionNeverShortens() {
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
  void recomputingEqualsCountingDayByDay() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate received = facts.getFirst().date();
          int counted = 0;
          for (int day = 1; day <= 150; day++) {
            LocalDate today = received.plusDays(day);
            ClockReading reading = LegalClock.at(facts, CALENDAR, today);
            if (reading.suspensions().stream().anyMatch(span -> span.covers(today))) {
              counted++;
            }
            assertThat(reading.suspendedDays()).as("seed %d, day %d", seed, day).isEqualTo(counted);
          }
        },
        HISTORIES / 10);
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
  void theClockOnlyGoesWhereItsStatesLead() {
    forEachHistory(
        (facts, seed) -> {
          LocalDate received = facts.getFirst().date();
          ClockState before = ClockState.NOT_STARTED;
          for (int day = 0; day < 200; day++) {
            ClockState now = LegalClock.at(facts, CALENDAR, received.plusDays(day)).state();
            if (now != before) {
              assertThat(before.successors()).as("seed %d, day %d", seed, day).contains(now);
            }
            before = now;
          }
        },
        HISTORIES / 5);
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

package nl.keten.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

  @Test
  void theFirstDayCountsAndTheEndDoesNot() {
    Validity january = new Validity(LocalDate.of(2020, 1, 1), DAY);

    assertThat(january.on(LocalDate.of(2019, 12, 31))).isFalse();
    assertThat(january.on(LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(january.on(LocalDate.of(2020, 1, 31))).isTrue();
    assertThat(january.on(DAY)).isFalse();
  }

  @Test
  void withoutAnEndItHoldsForEver() {
    assertThat(new Validity(DAY, null).on(LocalDate.of(9999, 12, 31))).isTrue();
  }

  @Test
  void aPeriodWithoutADayIsRefused() {
    assertThatThrownBy(() -> new Validity(DAY, DAY)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Validity(DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoPeriodsOverlapExactlyWhenTheyShareADay() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Validity one = any(random);
      Validity other = any(random);
      boolean shareADay =
          Stream.iterate(DAY, day -> day.plusDays(1))
              .limit(60)
              .anyMatch(day -> one.on(day) && other.on(day));

      assertThat(one.overlaps(other))
          .as("seed %d: %s and %s", seed, one, other)
          .isEqualTo(shareADay);
      assertThat(other.overlaps(one))
          .as("seed %d: %s and %s", seed, other, one)
          .isEqualTo(shareADay);
    }
  }

  private static Validity any(Random random) {
    LocalDate from = DAY.plusDays(random.nextInt(20));
    return new Validity(
        from, random.nextInt(4) == 0 ? null : from.plusDays(1 + random.nextInt(20)));
  }
}

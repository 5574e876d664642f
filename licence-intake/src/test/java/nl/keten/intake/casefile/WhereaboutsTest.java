package nl.keten.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import nl.keten.events.Station;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

  private static final Station[] STATIONS = Station.values();

  @Test
  void aMoveIsAllowedExactlyWhenAStationPassedLeadsThere() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      Whereabouts whereabouts = Whereabouts.received();
      for (int step = 0; step < 12; step++) {
        Station next = STATIONS[random.nextInt(STATIONS.length)];
        Set<Station> before = whereabouts.visited();
        boolean led = before.stream().anyMatch(from -> from.successors().contains(next));
        if (led) {
          whereabouts.moveTo(next);
          assertThat(whereabouts.isAt(next)).as("seed %d", seed).isTrue();
        } else {
          assertThatThrownBy(() -> whereabouts.moveTo(next))
              .as("seed %d: %s from %s", seed, next, before)
              .isInstanceOf(IllegalStateException.class);
          assertThat(whereabouts.visited()).as("seed %d", seed).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void decidedIsTheOnlyPlaceThenAndHasNoWayOut() {
    Whereabouts whereabouts = Whereabouts.received();
    whereabouts.moveTo(Station.INTAKE);
    whereabouts.arrived(Station.SCREENING);
    whereabouts.moveTo(Station.DECIDED);
    assertThat(whereabouts.open()).containsExactly(Station.DECIDED);
    assertThat(Station.DECIDED.successors()).isEmpty();
  }
}

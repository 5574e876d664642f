package nl.keten.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StationDiagramTest {

  private static final Path DIAGRAM = Path.of("../../docs/states/stations.md");

  @Test
  void theCommittedDiagramIsTheOneTheEnumGives() {
    String generated = diagram();

    assertThat(Wire.approved(DIAGRAM, generated)).isEqualTo(generated);
  }

  @Test
  void everyStationIsReachedAndOnlyDecidedIsFinal() {
    for (Station station : Station.values()) {
      assertThat(station.successors().isEmpty()).isEqualTo(station == Station.DECIDED);
      assertThat(Arrays.stream(Station.values()).anyMatch(s -> s.successors().contains(station)))
          .isEqualTo(station != Station.RECEIVED);
    }
  }

  private static String diagram() {
    StringBuilder text =
        new StringBuilder(
            """
            # The stations of a case

            Printed from `chain/events/…/Station.java` by `StationDiagramTest`. Classification and screening run side by
            side, so a case can be at more than one station.

            ```mermaid
            stateDiagram-v2
            """);
    text.append("    [*] --> ").append(Station.RECEIVED).append('\n');
    for (Station from : Station.values()) {
      for (Station to : Station.values()) {
        if (from.successors().contains(to)) {
          text.append("    ").append(from).append(" --> ").append(to).append('\n');
        }
      }
    }
    text.append("    ").append(Station.DECIDED).append(" --> [*]\n```\n\n");
    text.append("| station | service that keeps its queue |\n|---|---|\n");
    for (Station station : Station.values()) {
      text.append("| ").append(station).append(" | ").append(station.owner().service());
      text.append(" |\n");
    }
    return text.toString();
  }
}

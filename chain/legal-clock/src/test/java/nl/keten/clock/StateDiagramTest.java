package nl.keten.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateDiagramTest {

  private static final Path DIAGRAM = Path.of("../../docs/states/legal-clock.md");

  @Test
  void theCommittedDiagramIsTheOneTheEnumGives() throws IOException {
    String generated = diagram();
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(DIAGRAM, generated);
    }

    assertThat(Files.readString(DIAGRAM)).isEqualTo(generated);
  }

  private static String diagram() {
    StringBuilder text =
        new StringBuilder(
            """
            # The states of the legal clock

            Printed from `chain/legal-clock/…/ClockState.java` by `StateDiagramTest`.

            ```mermaid
            stateDiagram-v2
                [*] --> NOT_STARTED
            """);
    for (ClockState from : ClockState.values()) {
      for (ClockState to : ClockState.values()) {
        if (from.successors().contains(to)) {
          text.append("    ").append(from).append(" --> ").append(to).append('\n');
        }
      }
    }
    return text.append("    STOPPED --> [*]\n```\n").toString();
  }
}

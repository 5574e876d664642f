package nl.keten.screening.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** docs/states/screening.md is printed from the enums; {@code -Dketen.approve=true} writes it. */
class StateDiagramTest {

  private static final Path DIAGRAM = Path.of("../docs/states/screening.md");

  @Test
  void theCommittedDiagramsAreThoseThatTheEnumsGive() throws IOException {
    String generated =
        """
        # The states of screening and of a hit

        Printed from `ClearingState.java` and `HitState.java` in `sanctions-screening/…/clearing` by `StateDiagramTest`.

        ## What screening says of a case

        """
            + diagram(ClearingState.values(), ClearingState::successors)
            + "\n## How far a hit is judged\n\n"
            + diagram(HitState.values(), HitState::successors);
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(DIAGRAM, generated);
    }
    assertThat(Files.readString(DIAGRAM)).isEqualTo(generated);
  }

  private static <S extends Enum<S>> String diagram(S[] states, Function<S, Set<S>> successors) {
    StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
    text.append("    [*] --> ").append(states[0]).append('\n');
    for (S from : states) {
      successors.apply(from).forEach(to -> text.append("    " + from + " --> " + to).append('\n'));
      if (successors.apply(from).isEmpty()) {
        text.append("    ").append(from).append(" --> [*]\n");
      }
    }
    return text.append("```\n").toString();
  }
}

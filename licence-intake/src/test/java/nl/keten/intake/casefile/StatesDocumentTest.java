package nl.keten.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture of a draft's life is read off the enum. */
class StatesDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/states/decision-draft.md");

  /** Print it anew with {@code -Dketen.approve=true}. */
  @Test
  void theDocumentShowsTheStatesOfADraft() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The draft of a decision

            Printed from `DraftState` by `StatesDocumentTest` in licence-intake (`-Dketen.approve=true`).
            A state without a way out is final. Who may move a draft: `SeparationOfDuties`.

            ```mermaid
            stateDiagram-v2
                [*] --> DRAFTED
            """);
    for (DraftState state : DraftState.values()) {
      Set<DraftState> successors = new TreeSet<>(state.successors());
      for (DraftState next : successors) {
        page.append("    ").append(state).append(" --> ").append(next).append('\n');
      }
      if (successors.isEmpty()) {
        page.append("    ").append(state).append(" --> [*]\n");
      }
    }
    page.append("```\n");
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(DOCUMENT, page);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(page.toString());
  }
}

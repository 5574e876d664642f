package nl.keten.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/adr/README.md}: every decision by its title. */
class DecisionIndexTest {

  private static final Path FOLDER = Sources.ROOT.resolve("docs/adr");
  private static final Path INDEX = FOLDER.resolve("README.md");

  @Test
  void theIndexNamesEveryDecision() throws IOException {
    String generated = index();
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(INDEX, generated);
    }

    assertThat(Files.readString(INDEX)).isEqualTo(generated);
  }

  @Test
  void everyDecisionIsDatedAndTellsItsPrice() throws IOException {
    for (Path decision : decisions()) {
      assertThat(Files.readString(decision))
          .as(decision.toString())
          .containsPattern("\\d{4}-\\d{2}-\\d{2}")
          .containsIgnoringCase("price");
    }
  }

  private static String index() throws IOException {
    StringBuilder text =
        new StringBuilder("# Decisions someone will question\n\n| nr | decision |\n|---|---|\n");
    for (Path decision : decisions()) {
      String title = Files.readAllLines(decision).getFirst().replaceFirst("^#\\s*\\d+\\.\\s*", "");
      String file = decision.getFileName().toString();
      text.append("| ").append(Integer.parseInt(file.substring(0, 4)));
      text.append(" | [").append(title.replaceFirst("^#\\s*", "")).append("](").append(file);
      text.append(") |\n");
    }
    return text.toString();
  }

  private static List<Path> decisions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
          .sorted()
          .toList();
    }
  }
}

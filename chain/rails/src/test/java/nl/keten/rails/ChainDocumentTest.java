package nl.keten.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.keten.events.EventType;
import nl.keten.events.Publisher;
import org.junit.jupiter.api.Test;

/** {@code docs/chain.md}: the steps are written by hand, the files are read off the source. */
class ChainDocumentTest {

  private static final Path DOCUMENT = Sources.ROOT.resolve("docs/chain.md");

  private final Sources sources = Sources.read();

  @Test
  void theCommittedDocumentIsTheOneTheSourceGives() throws IOException {
    String generated = document();
    if (Boolean.getBoolean("keten.approve")) {
      Files.writeString(DOCUMENT, generated);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
  }

  @Test
  void everyEventOfTheCatalogueIsAStep() throws IOException {
    assertThat(steps()).extracting(Step::event).containsExactlyInAnyOrder(EventType.values());
  }

  @Test
  void everyEventIsPublishedBySomebody() throws IOException {
    for (Step step : steps()) {
      assertThat(sources.publishersOf(step.event()))
          .as("publishers of %s", step.event())
          .isNotEmpty();
    }
  }

  private record Step(String who, String what, EventType event, String state) {}

  private static List<Step> steps() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/steps.csv")).stream()
        .skip(1)
        .map(ChainDocumentTest::step)
        .toList();
  }

  private static Step step(String line) {
    int first = line.indexOf(';');
    int last = line.lastIndexOf(';');
    int event = line.lastIndexOf(';', last - 1);
    return new Step(
        line.substring(0, first),
        line.substring(first + 1, event),
        EventType.valueOf(line.substring(event + 1, last)),
        line.substring(last + 1));
  }

  private String document() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            # The chain, step by step

            Each step of a case: who does what, the event that tells it, the file that publishes it, its topic, the
            files that act on it, and where the case is then. The steps are written by hand
            (`chain/rails/src/test/resources/steps.csv`); the files are read off the source by `ChainDocumentTest`,
            which fails when this page is not true any more (`mvn -pl chain/rails test -Dketen.approve=true` prints it
            anew). Every event is also kept by reporting's log; only readers that do more are named.

            | # | who | does what | event | published by | topic | acted on by | state |
            |---|---|---|---|---|---|---|---|
            """);
    int number = 1;
    for (Step step : steps()) {
      text.append("| ").append(number++);
      text.append(" | ").append(step.who()).append(" | ").append(step.what());
      text.append(" | `").append(step.event().shortName()).append("` | ");
      text.append(links(sources.publishersOf(step.event()))).append(" | ");
      text.append(topics(step.event())).append(" | ");
      text.append(links(sources.readersOf(step.event())));
      text.append(" | ").append(step.state()).append(" |\n");
    }
    return text.toString();
  }

  private static String topics(EventType type) {
    return type.publishers().stream().map(Publisher::topic).collect(Collectors.joining("<br>"));
  }

  private static String links(List<Path> files) {
    return files.isEmpty() ? "(the log)" : named(files);
  }

  private static String named(List<Path> files) {
    return files.stream()
        .map(
            file ->
                "[%s](../%s)".formatted(file.getFileName().toString().replace(".java", ""), file))
        .collect(Collectors.joining("<br>"));
  }
}

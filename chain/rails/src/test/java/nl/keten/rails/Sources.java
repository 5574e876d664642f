package nl.keten.rails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.keten.events.EventType;

/** The production source of all modules, searched for who publishes an event and who acts on it. */
final class Sources {

  static final Path ROOT = Path.of("../..");

  private static final Path LANGUAGE = Path.of("chain/events");

  private final Map<Path, String> texts;

  private Sources(Map<Path, String> texts) {
    this.texts = texts;
  }

  static Sources read() {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .map(ROOT::relativize)
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> file.toString().endsWith(".java") && !file.startsWith(LANGUAGE))
          .forEach(file -> texts.put(file, text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sources(texts);
  }

  /** Files that make such an event. */
  List<Path> publishersOf(EventType type) {
    return thatContain(Pattern.compile("new\\s+" + name(type) + "\\("));
  }

  /** Files with a branch for such an event that is not empty. */
  List<Path> readersOf(EventType type) {
    return thatContain(
        Pattern.compile(
            "case\\s+" + name(type) + "\\s+\\w+\\s*->(?!\\s*(\\{\\s*}|List\\.of\\(\\)))"));
  }

  private List<Path> thatContain(Pattern pattern) {
    return texts.entrySet().stream()
        .filter(file -> pattern.matcher(file.getValue()).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String name(EventType type) {
    Class<?> noun = Objects.requireNonNull(type.record().getEnclosingClass());
    return noun.getSimpleName() + "\\." + type.record().getSimpleName();
  }

  private static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

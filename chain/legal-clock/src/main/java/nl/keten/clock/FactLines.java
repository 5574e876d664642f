package nl.keten.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as people write them: {@code YYYY-MM-DD fact [argument]}, one a line. */
final class FactLines {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private FactLines() {}

  /** A line that cannot be read. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads lines; blank ones and comments after {@code #} are passed over.
   *
   * @throws Unreadable with the number of the first line that is wrong, and what would be right
   */
  static List<ClockFact> read(List<String> lines) {
    List<ClockFact> facts = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      ClockFact fact = read(number, lines.get(number - 1));
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private static @Nullable ClockFact read(int number, String line) {
    String content = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
    if (content.isEmpty()) {
      return null;
    }
    String[] words = content.split("\\s+");
    try {
      if (words.length < 2 || words.length > 3) {
        throw new IllegalArgumentException("a line is YYYY-MM-DD fact [argument]");
      }
      return new ClockFact(
          date(words[0]),
          ClockFact.Kind.ofWord(words[1]),
          words.length == 3 ? date(words[2]) : null);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("line %d: %s".formatted(number, e.getMessage()));
    }
  }

  /**
   * A date that exists, written {@code YYYY-MM-DD}.
   *
   * @throws IllegalArgumentException otherwise
   */
  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'%s' is not a date that exists; write YYYY-MM-DD".formatted(text), e);
    }
  }
}

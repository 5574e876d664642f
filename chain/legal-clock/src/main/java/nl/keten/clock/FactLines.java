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

  /** A line that holds a fact. */
  record Line(int number, ClockFact fact) {}

  /** Input that cannot be used; the message has one line for each problem. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  /**
   * Reads lines; blank ones and comments after {@code #} are passed over.
   *
   * @throws Unreadable with the number of each line that is wrong, and what would be right
   */
  static List<Line> read(List<String> lines) {
    List<Line> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      try {
        ClockFact fact = fact(lines.get(number - 1));
        if (fact != null) {
          read.add(new Line(number, fact));
        }
      } catch (IllegalArgumentException e) {
        problems.add("line %d: %s".formatted(number, e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return read;
  }

  private static @Nullable ClockFact fact(String line) {
    String content = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
    if (content.isEmpty()) {
      return null;
    }
    String[] words = content.split("\\s+");
    if (words.length < 2 || words.length > 3) {
      throw new IllegalArgumentException("a line is YYYY-MM-DD fact [argument]");
    }
    LocalDate date = date(words[0]);
    ClockFact.Kind kind = ClockFact.Kind.ofWord(words[1]);
    return new ClockFact(date, kind, words.length == 3 ? date(words[2]) : null);
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

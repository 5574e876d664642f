package nl.keten.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The legal clock for lawyers and the helpdesk: facts on standard input, the reading as JSON. */
public final class ClockCommand {

  private static final int REFUSED = 2;

  private static final String USAGE =
      """
      Usage: deploy/clock [--as-of YYYY-MM-DD]

      Reads facts from standard input, one a line: YYYY-MM-DD fact [argument]; what follows # is a comment.
      Prints one JSON object: what the statutory term is on the day of --as-of (today in the Netherlands
      unless given; give it when the answer must be the same tomorrow). Facts dated after that day play no part.
      Input that cannot be read, or cannot all be true: exit status 2, the reason for each line on standard error.

      Facts:
      """;

  private ClockCommand() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    System.exit(run(List.of(arguments), System.in, out, err));
  }

  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(usage());
      return 0;
    }
    try {
      LocalDate asOf = asOf(arguments);
      List<FactLines.Line> lines = FactLines.read(lines(in));
      refuseContradictions(lines);
      List<ClockFact> facts = lines.stream().map(FactLines.Line::fact).toList();
      out.println(ReadingJson.of(LegalClock.at(facts, TermCalendar.dutch(), asOf)));
      noteLaterFacts(lines, asOf, err);
      return 0;
    } catch (FactLines.Unreadable | IllegalArgumentException | IOException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      message.lines().forEach(line -> err.println("deploy/clock: " + line));
      return REFUSED;
    }
  }

  /** A refusal alone is enough for its objection term; everything else needs the receipt. */
  private static void refuseContradictions(List<FactLines.Line> lines) {
    List<ClockFact> facts = lines.stream().map(FactLines.Line::fact).toList();
    if (facts.stream()
        .noneMatch(
            fact ->
                fact.kind() == ClockFact.Kind.RECEIVED || fact.kind() == ClockFact.Kind.REFUSED)) {
      throw new FactLines.Unreadable(
          List.of("no line says when the application was received: YYYY-MM-DD received"));
    }
    List<String> problems = new ArrayList<>();
    for (Contradiction contradiction : LegalClock.contradictions(facts, TermCalendar.dutch())) {
      for (FactLines.Line line : lines) {
        if (contradiction.facts().contains(line.fact())) {
          problems.add("line %d: %s".formatted(line.number(), contradiction.en()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new FactLines.Unreadable(problems);
    }
  }

  private static void noteLaterFacts(List<FactLines.Line> lines, LocalDate asOf, PrintStream err) {
    for (FactLines.Line line : lines) {
      if (line.fact().date().isAfter(asOf)) {
        err.println(
            "deploy/clock: line %d is dated after %s and played no part"
                .formatted(line.number(), asOf));
      }
    }
  }

  private static LocalDate asOf(List<String> arguments) {
    if (arguments.isEmpty()) {
      return LegalClock.dutchDate(Instant.now());
    }
    String first = arguments.getFirst();
    if (first.startsWith("--as-of=") && arguments.size() == 1) {
      return FactLines.date(first.substring("--as-of=".length()));
    }
    if (first.equals("--as-of") && arguments.size() == 2) {
      return FactLines.date(arguments.get(1));
    }
    throw new IllegalArgumentException(
        "unknown arguments %s; see deploy/clock --help".formatted(String.join(" ", arguments)));
  }

  private static List<String> lines(InputStream in) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static String usage() {
    StringBuilder text = new StringBuilder(USAGE);
    Arrays.stream(ClockFact.Kind.values())
        .forEach(
            kind ->
                text.append(
                    "  %-46s %s%n"
                        .formatted(
                            kind.word()
                                + switch (kind.argument()) {
                                  case NONE -> "";
                                  case OPTIONAL -> " [YYYY-MM-DD]";
                                  case REQUIRED -> " YYYY-MM-DD";
                                },
                            kind.article())));
    return text.toString();
  }
}

package nl.keten.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
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
      unless given). Facts dated after that day are ignored. Input that cannot be read: exit status 2.

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
      List<ClockFact> facts = FactLines.read(lines(in));
      if (facts.stream().noneMatch(fact -> fact.kind() == ClockFact.Kind.RECEIVED)) {
        throw new FactLines.Unreadable("no line says when the application was received");
      }
      out.println(ReadingJson.of(LegalClock.at(facts, TermCalendar.dutch(), asOf)));
      return 0;
    } catch (FactLines.Unreadable | IllegalArgumentException | IOException e) {
      err.println("deploy/clock: " + e.getMessage());
      return REFUSED;
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
                            kind.word() + (kind.hasArgument() ? " YYYY-MM-DD" : ""),
                            kind.article())));
    return text.toString();
  }
}

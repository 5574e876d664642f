package nl.keten.local.replay;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What is replayed, and how.
 *
 * @param limit how many decisions at most
 * @param seed of parties and station times
 * @param workers how many act at a time
 * @param fromDecision the first decision number
 */
record ReplayOptions(Path file, int limit, long seed, int workers, long fromDecision) {

  static final String HELP =
      """
      deploy/replay FILE [--limit N] [--from-decision ID] [--seed S] [--workers W]

      Sends licensing decisions through the running chain (deploy/run --test-clock), each by the public APIs with the
      tokens of demo accounts, and reconciles what reporting made of them with the file.

        FILE                CSV: decision_id,decision_date,rating,licence_count,value_gbp,destination,refused,refusal_criteria
        --limit N           at most N decisions (default: all)
        --from-decision ID  begin with the decision of that number
        --seed S            of invented parties and synthetic station times (default 1)
        --workers W         how many people act at a time (default 8)

      Real: goods, value, destination, day, outcome, criteria. Invented: parties and all times before the day of the
      decision. Pounds are carried as euros. A decision that is in is not sent again. Exit status 0: every figure agrees.
      """;

  private static final int WORKERS = 8;

  /**
   * Reads the words after the command.
   *
   * @throws ReplayException if they cannot be understood
   */
  static ReplayOptions parse(List<String> words) {
    Deque<String> rest = new ArrayDeque<>(words);
    Path file = null;
    int limit = Integer.MAX_VALUE;
    long seed = 1;
    int workers = WORKERS;
    long from = Long.MIN_VALUE;
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--limit" -> limit = (int) number(word, rest, 1, Integer.MAX_VALUE);
        case "--seed" -> seed = number(word, rest, Long.MIN_VALUE, Long.MAX_VALUE);
        case "--workers" -> workers = (int) number(word, rest, 1, 64);
        case "--from-decision" -> from = number(word, rest, Long.MIN_VALUE, Long.MAX_VALUE);
        default -> {
          if (word.startsWith("--") || file != null) {
            throw new ReplayException("deploy/replay does not know " + word + "; see --help.");
          }
          file = Path.of(word);
        }
      }
    }
    if (file == null) {
      throw new ReplayException("Which file? See deploy/replay --help.");
    }
    return new ReplayOptions(file, limit, seed, workers, from);
  }

  static ReplayOptions parse(String... words) {
    return parse(Arrays.asList(words));
  }

  private static long number(String word, Deque<String> rest, long least, long most) {
    try {
      long number = Long.parseLong(rest.isEmpty() ? "" : rest.pop());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new ReplayException(
        word + " takes a whole number" + (least == 1 ? " of 1 or more." : "."));
  }
}

package nl.keten.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** What the words after {@code deploy/run} ask for. */
record CommandLine(Options options, boolean headless, boolean help) {

  static final String HELP =
      """
      deploy/run [--keep DIR] [--lists DIR] [--test-clock] [--headless] [--port-base N] [--only SERVICE,...] [--heap MB]

      Starts the whole chain on this machine: PostgreSQL, Kafka, Keycloak and the four services. Ctrl-C stops all of it.

        --keep DIR         keep databases, topics and accounts in DIR, and take them up again the next time
        --lists DIR        sanctions lists that are screened against (default: deploy/sample-lists, invented names)
        --test-clock       for tests and replay only: requests may bring their own time (X-Keten-Business-Time)
        --headless         lines for scripts: PROGRESS part seconds, URL name url, READY seconds, FAILED part reason
        --port-base N      use ports counted from N instead of the standard ones, beside another chain
        --only SERVICE,... start only these services; none: only what they stand on
        --heap MB          heap limit of each service (default 256)
        --help             this text
      """;

  static CommandLine parse(Home home, String... words) {
    Options options = Options.standard(home);
    boolean headless = false;
    boolean help = false;
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      String word = rest.pop();
      switch (word) {
        case "--headless" -> headless = true;
        case "--help", "-h" -> help = true;
        case "--test-clock" -> options = options.testClock(true);
        case "--keep" -> options = options.keeping(path(word, rest));
        case "--lists" -> options = options.screening(folder(word, rest));
        case "--port-base" -> {
          int base = number(word, rest);
          options = options.on(Ports.from(base)).logging(home.work().resolve("logs-" + base));
        }
        case "--heap" -> options = options.heap(number(word, rest));
        case "--only" -> options = options.only(services(value(word, rest)));
        default ->
            throw new UsageException("deploy/run does not know %s; see --help.".formatted(word));
      }
    }
    return new CommandLine(options, headless, help);
  }

  private static Set<Service> services(String labels) {
    Set<Service> services = EnumSet.noneOf(Service.class);
    if (labels.equals("none")) {
      return services;
    }
    for (String label : labels.split(",", -1)) {
      services.add(Service.ofLabel(label.strip()));
    }
    return services;
  }

  private static Path path(String word, Deque<String> rest) {
    return Path.of(value(word, rest)).toAbsolutePath().normalize();
  }

  private static Path folder(String word, Deque<String> rest) {
    Path folder = path(word, rest);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("%s %s: there is no such folder.".formatted(word, folder));
    }
    return folder;
  }

  private static int number(String word, Deque<String> rest) {
    String value = value(word, rest);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new UsageException("%s takes a number, not %s.".formatted(word, value));
    }
  }

  private static String value(String word, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new UsageException("%s needs a value; see --help.".formatted(word));
    }
    return rest.pop();
  }
}

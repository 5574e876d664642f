package nl.keten.local.replay;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import nl.keten.clock.TermCalendar;

/**
 * Real licensing decisions through the running chain, by the public APIs alone: what {@code
 * deploy/replay} runs.
 */
public final class Replay {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CASES_PER_WORKER = 12;

  private final Endpoints endpoints;
  private final Path destinationsFile;
  private final PrintStream out;
  private final Duration patience;

  /**
   * @param destinationsFile {@code deploy/replay-reference/destinations.csv}
   * @param out where the lines go
   */
  public Replay(Endpoints endpoints, Path destinationsFile, PrintStream out) {
    this(endpoints, destinationsFile, out, PATIENCE);
  }

  /**
   * @param patience after how long without movement a case is given up, and the closing figures are
   *     taken as they are
   */
  Replay(Endpoints endpoints, Path destinationsFile, PrintStream out, Duration patience) {
    this.endpoints = endpoints;
    this.destinationsFile = destinationsFile;
    this.out = out;
    this.patience = patience;
  }

  /**
   * What came of it.
   *
   * @param agrees whether every figure of reporting equals the file's
   */
  public record Result(int applied, int decidedNow, int errors, double perSecond, boolean agrees) {}

  /** Exit status 0 if everything agrees, 1 if not, 2 if the words cannot be understood. */
  public static void main(String[] words) {
    List<String> asked = new ArrayList<>(List.of(words));
    if (asked.remove("--help") || asked.remove("-h")) {
      System.out.print(ReplayOptions.HELP);
      return;
    }
    Path home = Path.of(System.getProperty("keten.home", ""));
    try {
      ReplayOptions options = ReplayOptions.parse(asked);
      Endpoints endpoints = Endpoints.ofRunningChain(home.resolve(".keten/chain.json"));
      Path destinations = home.resolve("deploy/replay-reference/destinations.csv");
      Result result = new Replay(endpoints, destinations, System.out).run(options);
      System.exit(result.agrees() ? 0 : 1);
    } catch (ReplayException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Replays and reconciles.
   *
   * @param file the decisions
   * @param limit how many at most
   * @param workers how many people act at a time
   */
  public Result run(Path file, int limit, long seed, int workers) {
    return run(new ReplayOptions(file, limit, seed, workers, Long.MIN_VALUE));
  }

  Result run(ReplayOptions options) {
    DecisionFile file = DecisionFile.read(options.file());
    List<Decision> selected = file.select(options.fromDecision(), options.limit());
    if (selected.isEmpty()) {
      throw new ReplayException("No decision selected from " + options.file() + ".");
    }
    Destinations destinations = Destinations.read(destinationsFile);
    // Before anything is sent: a name without a code would be found only halfway.
    selected.forEach(one -> destinations.of(one.destination()));
    introduce(file, selected);
    try (var calls = Executors.newCachedThreadPool();
        HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(calls)
                .build()) {
      Api api = new Api(http, new DemoTokens(http, endpoints));
      return replay(options, file, selected, destinations, api);
    }
  }

  private Result replay(
      ReplayOptions options,
      DecisionFile file,
      List<Decision> selected,
      Destinations destinations,
      Api api) {
    LocalDate last = selected.stream().map(Decision::date).max(LocalDate::compareTo).orElseThrow();
    Closing closing = new Closing(api, endpoints.reporting(), last, destinations, patience);
    Tally before = closing.settled();
    Log log = new Log(out, selected.size());
    OfficeHours hours = new OfficeHours(TermCalendar.dutch()::isWorkingDay);
    Desk desk =
        new Desk(api, endpoints, new ApplicationOf(destinations, options.seed()), file.sha256());
    new Pipeline(
            api,
            endpoints,
            desk,
            new StationTimes(hours, options.seed()),
            destinations,
            log,
            options.workers(),
            options.workers() * CASES_PER_WORKER,
            patience)
        .run(selected);
    out.println(log.line());
    double perSecond = log.rate();
    double seconds = log.seconds();
    Reconciliation reconciliation = closing.reconcile(selected, before, log);
    out.print(closing.report(selected, log, reconciliation));
    out.printf(
        Locale.ROOT,
        "REPLAY in=%d decided=%d already=%d errors=%d seconds=%.1f rate=%.2f differences=%d agrees=%s%n",
        log.applied(),
        log.decidedNow(),
        log.alreadyDecided().size(),
        log.failures().size(),
        seconds,
        perSecond,
        reconciliation.differences().size(),
        reconciliation.agrees());
    return new Result(
        log.applied(),
        log.decidedNow(),
        log.failures().size(),
        perSecond,
        reconciliation.agrees() && log.failures().isEmpty());
  }

  private void introduce(DecisionFile file, List<Decision> selected) {
    long lines = selected.stream().mapToLong(one -> one.lines().size()).sum();
    out.printf(
        "%d of %d decisions, %d lines, decided %s to %s. Real: goods, value, destination, day,"
            + " outcome, criteria. Invented: parties, and all times before the day of the decision."
            + " Pounds are carried as euros.%n",
        selected.size(),
        file.decisions().size(),
        lines,
        selected.getFirst().date(),
        selected.getLast().date());
  }
}

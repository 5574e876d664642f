package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reconciliation at the end: waits until reporting has read what happened, sets aside what was
 * in the chain before, and compares.
 */
final class Closing {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Api api;
  private final URI reporting;
  private final LocalDate lastDay;
  private final Destinations destinations;
  private final Duration patience;

  /**
   * @param lastDay of the decisions
   * @param patience how long reporting may take to come to rest
   */
  Closing(Api api, URI reporting, LocalDate lastDay, Destinations destinations, Duration patience) {
    this.api = api;
    this.reporting = reporting;
    this.lastDay = lastDay;
    this.destinations = destinations;
    this.patience = patience;
  }

  /** What reporting has, as soon as two looks show the same. */
  Tally settled() {
    Tally seen = look();
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      rest();
      Tally again = look();
      if (again.minus(seen).isZero()) {
        return again;
      }
      if (System.nanoTime() > until) {
        throw new ReplayException("Reporting does not come to rest; is somebody else at work?");
      }
      seen = again;
    }
  }

  /**
   * Compares, as soon as reporting agrees or no longer changes.
   *
   * @param before what reporting had before the run
   */
  Reconciliation reconcile(List<Decision> selected, Tally before, Log log) {
    Tally file = ofFile(selected);
    Tally others =
        before.minus(ofFile(log.alreadyDecided())).minus(Tally.ofOpen(log.alreadyOpen().size()));
    Tally seen = look();
    long quietSince = System.nanoTime();
    while (true) {
      Reconciliation now = Reconciliation.of(file, seen.minus(others));
      if (now.agrees() || System.nanoTime() - quietSince > patience.toNanos() / 4) {
        return now;
      }
      rest();
      Tally again = look();
      if (!again.minus(seen).isZero()) {
        quietSince = System.nanoTime();
      }
      seen = again;
    }
  }

  /** What people read at the end. */
  String report(List<Decision> selected, Log log, Reconciliation reconciliation) {
    StringBuilder report = new StringBuilder();
    report.append("Reconciliation with reporting, GET /v1/decisions/totals?to=").append(lastDay);
    report.append(":\n").append(reconciliation.table());
    long without = selected.stream().filter(Decision::refusedWithoutCriteria).count();
    report.append(
        "  %d refusals without criteria in the file, sent with criterion %d%n"
            .formatted(without, Decision.CRITERION_WHERE_NONE_IS_CITED));
    long blank =
        selected.stream().flatMap(one -> one.lines().stream()).filter(Decision.Line::blank).count();
    report.append("  %d lines with a blank value in the file, sent as 0%n".formatted(blank));
    errors(log).forEach((what, count) -> report.append("  %d x %s%n".formatted(count, what)));
    report.append(
        reconciliation.agrees() && log.failures().isEmpty()
            ? "Everything agrees.\n"
            : "NOT everything agrees.\n");
    return report.toString();
  }

  private static Map<String, Integer> errors(Log log) {
    Map<String, Integer> errors = new TreeMap<>();
    for (Log.Failure failure : log.failures()) {
      errors.merge("error at " + failure.where(), 1, Integer::sum);
    }
    return errors;
  }

  private Tally ofFile(List<Decision> decisions) {
    return Tally.ofFile(decisions, one -> destinations.of(one.destination()).country());
  }

  private Tally look() {
    JsonNode totals =
        api.as(Account.AUDITOR, reporting, "decisions/totals?to=" + lastDay).get().body();
    return Tally.ofReporting(totals);
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("Interrupted");
    }
  }
}

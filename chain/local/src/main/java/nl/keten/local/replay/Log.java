package nl.keten.local.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What has happened so far, and the lines that tell it. Cases in, decided and given up are counted
 * here and nowhere else. Thread-safe.
 */
final class Log {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final PrintStream out;
  private final int total;
  private final long startedMillis = System.currentTimeMillis();
  private final long startedNanos = System.nanoTime();
  private final List<Decision> alreadyOpen = new ArrayList<>();
  private final List<Decision> alreadyDecided = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private int applied;
  private int decided;
  private long lineNanos = System.nanoTime();

  Log(PrintStream out, int total) {
    this.out = out;
    this.total = total;
  }

  /** A decision that did not get through, and why. */
  record Failure(Decision decision, String where, String why) {}

  /** The application is in; by an earlier replay if its case is older than this one. */
  synchronized void applied(Decision decision, String caseId) {
    applied++;
    if (millis(UUID.fromString(caseId)) < startedMillis) {
      alreadyOpen.add(decision);
    }
  }

  /** An earlier replay had brought it to a decision. */
  synchronized void decidedBefore(Decision decision) {
    alreadyOpen.remove(decision);
    alreadyDecided.add(decision);
  }

  synchronized void decided(Decision decision) {
    decided++;
  }

  synchronized void failed(Decision decision, String where, String why) {
    failures.add(new Failure(decision, where, why));
    out.printf("  decision %d, %s: %s%n", decision.id(), where, why);
  }

  /** Now and then a line. */
  synchronized void tick() {
    if (System.nanoTime() - lineNanos > BETWEEN_LINES.toNanos()) {
      lineNanos = System.nanoTime();
      out.println(line());
    }
  }

  /** Where it stands. */
  synchronized String line() {
    return String.format(
        Locale.ROOT,
        "%5.0f s  in %d of %d  decided %d  on their way %d  errors %d  %.1f decisions/s",
        seconds(),
        applied,
        total,
        decided + alreadyDecided.size(),
        applied - decided - alreadyDecided.size() - failedAfterApplying(),
        failures.size(),
        rate());
  }

  synchronized double seconds() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  /** Decisions of this run a second. */
  synchronized double rate() {
    return decided / Math.max(0.001, seconds());
  }

  synchronized int applied() {
    return applied;
  }

  synchronized int decidedNow() {
    return decided;
  }

  /** In before this run and not yet decided. */
  synchronized List<Decision> alreadyOpen() {
    return List.copyOf(alreadyOpen);
  }

  /** Decided before this run. */
  synchronized List<Decision> alreadyDecided() {
    return List.copyOf(alreadyDecided);
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures);
  }

  private long failedAfterApplying() {
    return failures.stream().filter(failure -> !failure.where().equals("application")).count();
  }

  /** A case id is a UUID of version 7: its first 48 bits are when it was made. */
  private static long millis(UUID caseId) {
    return caseId.getMostSignificantBits() >>> 16;
  }
}

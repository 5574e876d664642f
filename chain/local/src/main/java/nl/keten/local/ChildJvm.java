package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A JVM that the launcher starts, on its own JDK, with everything it says in one log file. */
final class ChildJvm {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String part;
  private final Process process;
  private final Path log;
  private final Run run;
  private final long logBefore;
  private final Instant started = Instant.now();

  private ChildJvm(String part, Process process, Path log, long logBefore, Run run) {
    this.part = part;
    this.process = process;
    this.log = log;
    this.logBefore = logBefore;
    this.run = run;
  }

  /**
   * Starts it.
   *
   * @param words what follows {@code java}
   * @param environment what is added to the launcher's own environment
   */
  static ChildJvm start(
      String part, List<String> words, Map<String, String> environment, Path log, Run run) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      long logBefore = Files.exists(log) ? Files.size(log) : 0;
      Process process = builder.start();
      run.started(process.toHandle());
      return new ChildJvm(part, process, log, logBefore, run);
    } catch (IOException e) {
      throw new StartFailed(
          part, "%s could not be started: %s.".formatted(part, e.getMessage()), e);
    }
  }

  /**
   * Waits until it answers.
   *
   * @throws StartFailed if it ends before that, takes too long, or the chain is stopping; it does
   *     not run any more then
   */
  void awaitReady(Health health) {
    try {
      waitFor(health);
    } catch (StartFailed e) {
      kill();
      throw e;
    }
  }

  private void waitFor(Health health) {
    while (!health.isUp()) {
      if (!process.isAlive()) {
        throw new StartFailed(
            part,
            "%s ended while starting (exit %d): %s; see %s."
                .formatted(part, process.exitValue(), lastComplaint(), log));
      }
      if (run.isStopping()) {
        throw new StartFailed(part, "The chain was stopped before %s was ready.".formatted(part));
      }
      if (Duration.between(started, Instant.now()).compareTo(PATIENCE) > 0) {
        throw new StartFailed(
            part,
            "%s was not ready after %d seconds: %s; see %s."
                .formatted(part, PATIENCE.toSeconds(), lastComplaint(), log));
      }
      pause();
    }
  }

  /**
   * Waits until it ends by itself.
   *
   * @return its exit code
   * @throws StartFailed if the chain is stopped meanwhile; it does not run any more then
   */
  int awaitEnd() {
    while (process.isAlive()) {
      if (run.isStopping()) {
        kill();
        throw new StartFailed(part, "The chain was stopped before %s was ready.".formatted(part));
      }
      pause();
    }
    return process.exitValue();
  }

  /** Does something once it has ended, however it ended. */
  void onEnd(IntConsumer exitCode) {
    var unused = process.onExit().thenAccept(ended -> exitCode.accept(ended.exitValue()));
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Path log() {
    return log;
  }

  /** Asks it to end. */
  void askToStop() {
    process.destroy();
  }

  /** Waits until it has ended; after a while it is made to. */
  void awaitStopped() {
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The last line it wrote that names a cause; its last line at all if there is none. */
  private String lastComplaint() {
    try (var written = Files.newInputStream(log)) {
      written.skipNBytes(logBefore);
      List<String> lines =
          new String(written.readAllBytes(), UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      return lines.reversed().stream()
          .filter(line -> line.startsWith("Caused by:") || line.contains("ERROR"))
          .findFirst()
          .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a part of the chain", e);
    }
  }
}

package nl.keten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What earlier runs left behind: processes of a launcher that was killed together with its warden,
 * and the folders of such runs.
 */
final class Leftovers {

  private static final Duration GRACE = Duration.ofSeconds(5);

  private Leftovers() {}

  /**
   * Ends every process of a run whose launcher is gone, and removes the run's folder.
   *
   * @return how many processes had to be ended
   */
  static int clear(Home home) {
    Path runs = Run.all(home);
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    int ended = 0;
    try (var folders = Files.list(runs)) {
      for (Path run : (Iterable<Path>) folders::iterator) {
        Optional<Started> launcher = Started.parse(run.getFileName().toString());
        if (launcher.isPresent() && launcher.get().living().isEmpty()) {
          ended += endAll(run);
          Folders.delete(run);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ended;
  }

  private static int endAll(Path run) throws IOException {
    List<ProcessHandle> living = new ArrayList<>();
    Path processes = run.resolve(Run.PROCESSES);
    if (Files.exists(processes)) {
      for (String line : Files.readAllLines(processes)) {
        Started.parse(line).flatMap(Started::living).ifPresent(living::add);
      }
    }
    // PostgreSQL writes down its own number, also when the launcher had no time to.
    Postgres.postmaster(run.resolve(Postgres.PART)).ifPresent(living::add);
    List<ProcessHandle> distinct = living.stream().distinct().toList();
    distinct.forEach(Leftovers::end);
    return distinct.size();
  }

  /** Asks a process to end, and after a while no longer asks. */
  static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

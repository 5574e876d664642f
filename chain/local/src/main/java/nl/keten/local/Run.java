package nl.keten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the chain leaves on disk while it lasts: its data, unless that is kept elsewhere,
 * and the list of its processes.
 *
 * <p>The folder is named after the launcher's process and its start, so that anybody can tell
 * whether the run is over: see {@link Leftovers}.
 */
final class Run implements AutoCloseable {

  static final String PROCESSES = "processes";
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final Path folder;
  private final @Nullable Path keep;
  private final @Nullable FileChannel lock;
  private final Warden warden;
  private volatile boolean stopping;

  private Run(Path folder, @Nullable Path keep, @Nullable FileChannel lock, Warden warden) {
    this.folder = folder;
    this.keep = keep;
    this.lock = lock;
    this.warden = warden;
  }

  static Run open(Options options) {
    try {
      emptyLogs(options.logs());
      FileChannel lock = options.keep() == null ? null : lock(options.keep());
      Started self = Started.of(ProcessHandle.current());
      Path folder = all(options.home()).resolve(self.asName() + "-" + RUNS.incrementAndGet());
      Files.createDirectories(folder);
      return new Run(
          folder, options.keep(), lock, Warden.start(options.logs().resolve("warden.log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path all(Home home) {
    return home.work().resolve("runs");
  }

  /** The folder for the data of one part, made if it is not there yet. */
  Path data(String part) {
    try {
      return Files.createDirectories((keep == null ? folder : keep).resolve(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder for one part that is not kept. */
  Path scratch(String part) {
    try {
      return Files.createDirectories(folder.resolve(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells everybody who waits for something that the run is over. */
  void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Takes a process into custody: it will end, whatever happens to the launcher. */
  void started(ProcessHandle process) {
    warden.watch(process.pid());
    // Forgotten at once when it ends: its number may be another program's from then on.
    var unused = process.onExit().thenAccept(ended -> warden.forget(ended.pid()));
    write(Started.of(process).asName() + "\n");
  }

  private synchronized void write(String line) {
    try {
      Files.writeString(
          folder.resolve(PROCESSES), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * To be called when every part has stopped: what still runs is ended, what is not kept is
   * deleted.
   */
  @Override
  public void close() {
    stop();
    warden.close();
    Folders.delete(folder);
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A chain's logs begin with the chain; the launcher's own is being written already. */
  private static void emptyLogs(Path logs) throws IOException {
    Files.createDirectories(logs);
    try (var files = Files.newDirectoryStream(logs, "*.log")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.equals(LauncherLog.NAME) && !name.equals("build.log")) {
          Files.delete(file);
        }
      }
    }
  }

  private static FileChannel lock(Path keep) throws IOException {
    Files.createDirectories(keep);
    FileChannel channel =
        FileChannel.open(keep.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new StartFailed(
          "keep",
          "Another chain is using %s; stop it, or keep this chain's data in another folder."
              .formatted(keep));
    }
    return channel;
  }
}

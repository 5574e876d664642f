package nl.keten.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is said inside the launcher's JVM, by the broker above all: into a file, not between the
 * progress.
 */
final class LauncherLog {

  private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$-7s [%3$s] %5$s%6$s%n";

  static final String NAME = "launcher.log";

  private static @Nullable Path current;

  private LauncherLog() {}

  static synchronized void to(Path folder) {
    Path file = folder.resolve(NAME);
    if (file.equals(current)) {
      return;
    }
    System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
    try {
      Files.createDirectories(folder);
      Logger root = LogManager.getLogManager().getLogger("");
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
        handler.close();
      }
      FileHandler handler = new FileHandler(file.toString(), false);
      handler.setFormatter(new SimpleFormatter());
      root.addHandler(handler);
      current = file;
    } catch (IOException e) {
      throw new UncheckedIOException("No log file at " + file, e);
    }
  }
}

package nl.keten.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Progress in lines for scripts: {@code PROGRESS part seconds}, {@code URL name url}, {@code READY
 * seconds}, {@code FAILED part reason}.
 */
record Headless(PrintStream out) implements Progress {

  @Override
  public synchronized void ready(String part, Duration took, String remark) {
    out.println("PROGRESS " + part + " " + seconds(took));
  }

  @Override
  public void note(String sentence) {
    // For people only.
  }

  @Override
  public synchronized void ready(Chain chain, Duration took) {
    chain.urls().forEach((name, url) -> out.println("URL " + name + " " + url));
    out.println("READY " + seconds(took));
  }

  @Override
  public synchronized void failed(String part, String sentence) {
    out.println("FAILED " + part + " " + sentence);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }
}

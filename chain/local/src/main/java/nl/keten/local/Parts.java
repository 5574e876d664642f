package nl.keten.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What has been opened, to be closed in the opposite order. Thread-safe; what is opened after the
 * closing is closed at once.
 */
final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean closed;

  /**
   * Notes something that was opened.
   *
   * @throws StartFailed if all has been closed meanwhile; the part is closed too then
   */
  <T extends AutoCloseable> T opened(T part) {
    synchronized (this) {
      if (!closed) {
        opened.push(part);
        return part;
      }
    }
    close(part);
    throw new StartFailed("chain", "The chain was stopped while it was starting.");
  }

  @Override
  public void close() {
    for (AutoCloseable part = next(); part != null; part = next()) {
      close(part);
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    closed = true;
    return opened.poll();
  }

  /** A part that does not close must not keep the others open. */
  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.getLogger(Parts.class.getName())
          .log(System.Logger.Level.WARNING, part.getClass().getSimpleName() + " did not close", e);
    }
  }
}

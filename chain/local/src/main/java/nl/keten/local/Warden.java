package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * A shell that outlives the launcher by a moment: it holds the end of a pipe, and when the pipe
 * closes, because the launcher ended in whatever way, also by {@code kill -9}, it ends what the
 * launcher had started and not yet stopped.
 *
 * <p>A shell and not a JVM: it costs no memory, and it needs nothing the scripts of the chain do
 * not need anyway. Ctrl-C reaches it too (it is in the same process group), so it ignores signals.
 */
final class Warden implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      watched=' '
      while read -r verb pid; do
        case $verb in
          watch) watched="$watched$pid " ;;
          forget)
            case $watched in
              *" $pid "*) watched="${watched%% $pid *} ${watched#* $pid }" ;;
            esac
            ;;
        esac
      done
      living() { for pid in $watched; do kill -0 "$pid" 2>/dev/null && return 0; done; return 1; }
      for pid in $watched; do kill -TERM "$pid" 2>/dev/null; done
      tries=0
      while living && [ $tries -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
      for pid in $watched; do kill -KILL "$pid" 2>/dev/null; done
      exit 0
      """;

  private final Process shell;
  private final Writer pipe;

  private Warden(Process shell) {
    this.shell = shell;
    this.pipe = shell.outputWriter(UTF_8);
  }

  static Warden start(Path log) {
    try {
      return new Warden(
          new ProcessBuilder("sh", "-c", SCRIPT)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("No shell to watch over the processes of the chain", e);
    }
  }

  void watch(long pid) {
    say("watch " + pid);
  }

  /** To be called as soon as the process has ended: its number may be another's from then on. */
  void forget(long pid) {
    say("forget " + pid);
  }

  private synchronized void say(String line) {
    try {
      pipe.write(line + "\n");
      pipe.flush();
    } catch (IOException e) {
      // The warden is a second net: the chain still stops what it starts, and the next start finds
      // what is left by the run folder.
      System.getLogger(Warden.class.getName())
          .log(System.Logger.Level.WARNING, "The warden does not listen", e);
    }
  }

  /** Ends the warden; whatever it still watches is ended by it. */
  @Override
  public void close() {
    try {
      pipe.close();
      shell.waitFor();
    } catch (IOException e) {
      shell.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

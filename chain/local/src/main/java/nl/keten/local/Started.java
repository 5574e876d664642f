package nl.keten.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process by its number and its start, because numbers are given out again.
 *
 * @param pid the number
 * @param at when it was started, as the operating system says
 */
record Started(long pid, Instant at) {

  /** The operating system derives the start from its own, which it only knows to about a second. */
  private static final Duration PRECISION = Duration.ofSeconds(2);

  static Started of(ProcessHandle process) {
    return new Started(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** What {@link #asName} wrote; empty if it is something else. */
  static Optional<Started> parse(String name) {
    String[] words = name.strip().split("-", -1);
    try {
      return words.length < 2
          ? Optional.empty()
          : Optional.of(
              new Started(
                  Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String asName() {
    return pid + "-" + at.toEpochMilli();
  }

  /** That very process, if it still runs. */
  Optional<ProcessHandle> living() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, at).abs().compareTo(PRECISION) < 0)
                    .orElse(false));
  }
}

package nl.keten.events;

import java.time.Instant;
import java.time.LocalDate;

/** What sanctions-screening says of its lists; the subject is the list, not a case. */
public sealed interface ListEvent extends ChainEvent {

  /** Which list. */
  String list();

  @Override
  default String subject() {
    return list();
  }

  /**
   * A version of a list is in use from now on.
   *
   * @param sha256 of the file, in lower-case hexadecimal digits
   * @param generatedOn the day its publisher generated it
   * @param entries listed parties
   */
  record VersionLoaded(
      String list, Instant occurredAt, String sha256, LocalDate generatedOn, int entries)
      implements ListEvent {}
}

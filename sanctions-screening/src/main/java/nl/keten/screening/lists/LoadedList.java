package nl.keten.screening.lists;

import java.time.Instant;
import java.time.LocalDate;
import nl.keten.events.ListVersion;
import nl.keten.screening.feeds.ListSource;
import nl.keten.screening.feeds.ParsedList;

/**
 * A version of a list in use.
 *
 * @param loadedAt since when it has been in use
 */
public record LoadedList(ListSource source, ParsedList content, Instant loadedAt) {

  /** The list's id. */
  public String list() {
    return source.list();
  }

  /** As events and evidence name it. */
  public ListVersion version() {
    return new ListVersion(source.list(), content.sha256(), content.generatedOn());
  }

  /** Whether it is older on that day than the list may be. */
  boolean isStale(LocalDate on) {
    LocalDate until = source.usableUntil(content.generatedOn());
    return until != null && on.isAfter(until);
  }
}

package nl.keten.screening.feeds;

import java.time.LocalDate;
import java.util.List;

/**
 * What a list file holds.
 *
 * @param generatedOn the day its publisher generated it
 * @param sha256 of the file after unpacking; of three files it is that of their {@code sha256sum}
 *     lines
 * @param notes what was tolerated while reading, for the person who delivers lists
 */
public record ParsedList(
    LocalDate generatedOn, String sha256, List<ListEntry> entries, List<String> notes) {

  /** Takes copies. */
  public ParsedList {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }
}

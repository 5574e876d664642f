package nl.keten.screening.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.keten.screening.feeds.ListEntry.ListedName;

/** Collects the parties of a list and what is odd about them. */
final class Entries {

  private final List<ListEntry> entries = new ArrayList<>();
  private final List<String> notes;
  private int nameless;
  private int keyless;

  Entries(List<String> notes) {
    this.notes = new ArrayList<>(notes);
  }

  /** Takes a party, if it has a key and a name. */
  void add(String key, List<ListedName> names, Function<List<ListedName>, ListEntry> entry) {
    if (key.isEmpty()) {
      keyless++;
    } else if (names.isEmpty()) {
      nameless++;
    } else {
      entries.add(entry.apply(names));
    }
  }

  /**
   * The list.
   *
   * @throws ListRefused if it is empty, or has a party that could not be told from others
   */
  ParsedList list(LocalDate generatedOn, String sha256) throws ListRefused {
    if (entries.isEmpty()) {
      throw new ListRefused("It lists nobody.");
    }
    if (keyless > 0) {
      throw new ListRefused(keyless + " parties have no key.");
    }
    if (nameless > 0) {
      notes.add(nameless + " entries have no name and were passed over.");
    }
    return new ParsedList(generatedOn, sha256, entries, notes);
  }
}

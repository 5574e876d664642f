package nl.keten.screening.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.keten.screening.feeds.ListRefused;
import nl.keten.screening.feeds.ListSource;
import nl.keten.screening.feeds.ParsedList;
import nl.keten.screening.feeds.Sha256;

/** The folder in which lists are delivered. */
final class ListFolder {

  /** A publisher ahead of our calendar by time zone; a later date is a mistake or a trick. */
  private static final int DAYS_AHEAD_AT_MOST = 1;

  private final Path folder;

  ListFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads all lists. A list that cannot be taken into use is refused with the reason, and the
   * version in use stays; so do all if lists.csv itself is not right.
   *
   * @param inUse the lists until now
   */
  ListSnapshot read(ListSnapshot inUse, Instant now, LocalDate today) {
    List<ListSource> wanted;
    try {
      wanted = ListSource.in(folder);
    } catch (ListRefused e) {
      return inUse.refusing(Map.of(Obstacle.ALL, reason(e)));
    }
    List<LoadedList> lists = new ArrayList<>();
    Map<String, String> refusals = new TreeMap<>();
    for (ListSource source : wanted) {
      try {
        lists.add(loaded(source, inUse, now, today));
      } catch (ListRefused e) {
        refusals.put(source.list(), reason(e));
        // The previous content, under the rules that lists.csv gives now.
        inUse
            .list(source.list())
            .map(previous -> new LoadedList(source, previous.content(), previous.loadedAt()))
            .ifPresent(lists::add);
      }
    }
    return ListSnapshot.of(wanted, lists, refusals, today);
  }

  /** Changes whenever any file in the folder does; cheap, so that it can be asked often. */
  String stamp() {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return Sha256.of(
          files
              .filter(Files::isRegularFile)
              .sorted()
              .map(ListFolder::stamp)
              .collect(Collectors.joining("\n")));
    } catch (IOException e) {
      return "unreadable";
    }
  }

  private static LoadedList loaded(
      ListSource source, ListSnapshot inUse, Instant now, LocalDate today) throws ListRefused {
    ParsedList content = source.parse();
    if (content.generatedOn().isAfter(today.plusDays(DAYS_AHEAD_AT_MOST))) {
      throw new ListRefused("It says that it was generated on " + content.generatedOn() + ".");
    }
    Instant since =
        inUse
            .list(source.list())
            .filter(previous -> previous.content().sha256().equals(content.sha256()))
            .map(LoadedList::loadedAt)
            .orElse(now);
    return new LoadedList(source, content, since);
  }

  private static String stamp(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file + " unreadable";
    }
  }

  private static String reason(ListRefused refused) {
    return String.valueOf(refused.getMessage());
  }
}

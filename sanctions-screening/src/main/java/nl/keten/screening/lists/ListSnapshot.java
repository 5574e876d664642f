package nl.keten.screening.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.keten.screening.feeds.ListEntry;
import nl.keten.screening.feeds.ListSource;
import nl.keten.screening.matching.NameIndex;

/**
 * The lists at one moment, with the index of exactly these versions. Immutable: a screening takes
 * one snapshot and uses it to its end, so that no answer mixes versions.
 *
 * @param wanted the lists that lists.csv names; one of them may be missing in {@code lists}
 * @param refusals why the latest delivery of a list is not in use, by list id
 */
public record ListSnapshot(
    List<ListSource> wanted,
    List<LoadedList> lists,
    Map<String, String> refusals,
    NameIndex index) {

  /** Takes copies. */
  public ListSnapshot {
    wanted = List.copyOf(wanted);
    lists = List.copyOf(lists);
    refusals = Map.copyOf(refusals);
  }

  /** These lists, indexed with the legal forms known on that day. */
  static ListSnapshot of(
      List<ListSource> wanted,
      List<LoadedList> lists,
      Map<String, String> refusals,
      LocalDate day) {
    Map<String, List<ListEntry>> entries = new LinkedHashMap<>();
    lists.forEach(list -> entries.put(list.list(), list.content().entries()));
    return new ListSnapshot(wanted, lists, refusals, NameIndex.of(entries, day));
  }

  /** The same lists with other refusals. */
  ListSnapshot refusing(Map<String, String> others) {
    return new ListSnapshot(wanted, lists, others, index);
  }

  /** The version in use. */
  public Optional<LoadedList> list(String list) {
    return lists.stream().filter(loaded -> loaded.list().equals(list)).findFirst();
  }

  /** What stands in the way of screening on that day; empty if nothing does. */
  public List<Obstacle> obstacles(LocalDate on) {
    if (lists.isEmpty()) {
      return List.of(new Obstacle(Obstacle.ALL, Obstacle.Kind.NO_LISTS));
    }
    List<Obstacle> obstacles = new ArrayList<>();
    for (ListSource source : wanted) {
      Optional<LoadedList> loaded = list(source.list());
      if (loaded.isEmpty()) {
        obstacles.add(new Obstacle(source.list(), Obstacle.Kind.NOT_LOADED));
      } else if (loaded.get().isStale(on)) {
        obstacles.add(new Obstacle(source.list(), Obstacle.Kind.STALE));
      }
    }
    return List.copyOf(obstacles);
  }
}

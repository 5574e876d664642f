package nl.keten.screening.feeds;

import static nl.keten.screening.feeds.ListEntry.Quality.ALIAS;
import static nl.keten.screening.feeds.ListEntry.Quality.PRIMARY;
import static nl.keten.screening.feeds.ListEntry.Quality.WEAK_ALIAS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.ListedName;

/**
 * The Specially Designated Nationals of the US Treasury as three CSV files without header: {@code
 * sdn.csv}, {@code alt.csv} (other names), {@code add.csv} (addresses). {@code -0-} means nothing;
 * persons are "LAST, First"; weak aliases stand in the remarks. The files do not say when they were
 * generated, so that lists.csv has to.
 */
final class OfacSdnCsv {

  private static final String NOTHING = "-0-";
  private static final Pattern WEAK = Pattern.compile("a\\.k\\.a\\. '([^']+)'");
  private static final Pattern BORN = Pattern.compile("\\bDOB ([^;.]+)");
  private static final int SDN_COLUMNS = 12;
  private static final int ALT_COLUMNS = 5;
  private static final int ADD_COLUMNS = 6;

  private OfacSdnCsv() {}

  static ParsedList parse(Path folder, LocalDate generatedOn) throws ListRefused {
    FeedText sdn = FeedText.of(folder.resolve("sdn.csv"));
    FeedText alt = FeedText.of(folder.resolve("alt.csv"));
    FeedText add = FeedText.of(folder.resolve("add.csv"));
    Map<String, List<ListedName>> aliases = new HashMap<>();
    for (List<String> row : rows(alt, ALT_COLUMNS)) {
      aliases
          .computeIfAbsent(row.getFirst(), key -> new ArrayList<>())
          .add(new ListedName(row.get(3), ALIAS));
    }
    Map<String, List<String>> countries = new HashMap<>();
    for (List<String> row : rows(add, ADD_COLUMNS)) {
      String country = row.get(4);
      if (!country.equals(NOTHING)) {
        countries.computeIfAbsent(row.getFirst(), key -> new ArrayList<>()).add(country);
      }
    }
    Entries entries = new Entries(sdn.notes());
    for (List<String> row : rows(sdn, SDN_COLUMNS)) {
      String key = row.getFirst();
      List<ListedName> names = new ArrayList<>();
      if (!row.get(1).equals(NOTHING)) {
        names.add(new ListedName(row.get(1), PRIMARY));
      }
      names.addAll(aliases.getOrDefault(key, List.of()));
      Matcher weak = WEAK.matcher(row.get(11));
      while (weak.find()) {
        names.add(new ListedName(weak.group(1).replaceFirst(",$", ""), WEAK_ALIAS));
      }
      List<String> living = countries.getOrDefault(key, List.of());
      entries.add(key, names, named -> entry(row, named, living));
    }
    return entries.list(generatedOn, sha256(sdn, alt, add));
  }

  private static ListEntry entry(List<String> row, List<ListedName> names, List<String> countries) {
    List<String> born = new ArrayList<>();
    Matcher birth = BORN.matcher(row.get(11));
    while (birth.find()) {
      born.add(birth.group(1).strip());
    }
    return new ListEntry(
        row.getFirst(), row.getFirst(), kind(row.get(2)), names, born, countries, row.get(3));
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "individual" -> Kind.PERSON;
      case "vessel" -> Kind.VESSEL;
      case "aircraft" -> Kind.AIRCRAFT;
      default -> Kind.ORGANISATION;
    };
  }

  private static List<List<String>> rows(FeedText feed, int columns) throws ListRefused {
    List<List<String>> rows = Csv.rows(feed.text());
    for (List<String> row : rows) {
      if (row.size() != columns) {
        throw new ListRefused(
            "A row has " + row.size() + " columns and not " + columns + ", as this file has.");
      }
    }
    return rows;
  }

  /** What {@code sha256sum sdn.csv alt.csv add.csv | sha256sum} prints. */
  private static String sha256(FeedText sdn, FeedText alt, FeedText add) {
    return Sha256.of(
        sdn.sha256() + "  sdn.csv\n" + alt.sha256() + "  alt.csv\n" + add.sha256() + "  add.csv\n");
  }
}

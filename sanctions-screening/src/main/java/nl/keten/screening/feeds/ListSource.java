package nl.keten.screening.feeds;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that is to be screened against: one row of lists.csv in the folder of lists.
 *
 * @param list its id, for instance {@code un-consolidated}
 * @param file where it is delivered
 * @param binding whether it binds in the Netherlands (UN, EU); others inform
 * @param maxAgeDays days after its generation during which it may be used; null: no limit
 * @param generatedOn for formats that do not say it themselves
 */
public record ListSource(
    String list,
    Path file,
    ListFormat format,
    boolean binding,
    @Nullable Integer maxAgeDays,
    @Nullable LocalDate generatedOn) {

  /** The file that says which lists there are. */
  public static final String MANIFEST = "lists.csv";

  private static final List<String> HEADER =
      List.of("list", "file", "format", "force", "max_age_days", "generated_on");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Reads lists.csv.
   *
   * @throws ListRefused if it is missing or not right as a whole: a list too few would go unnoticed
   */
  public static List<ListSource> in(Path folder) throws ListRefused {
    List<List<String>> rows = Csv.rows(FeedText.of(folder.resolve(MANIFEST)).text());
    if (rows.isEmpty() || !rows.getFirst().equals(HEADER)) {
      throw new ListRefused(MANIFEST + " must start with the columns " + String.join(",", HEADER));
    }
    List<ListSource> sources = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      ListSource source = ofRow(folder, row);
      if (!seen.add(source.list())) {
        throw new ListRefused(MANIFEST + " names the list " + source.list() + " twice.");
      }
      sources.add(source);
    }
    if (sources.isEmpty()) {
      throw new ListRefused(MANIFEST + " names no list.");
    }
    return List.copyOf(sources);
  }

  /** Reads the list itself. */
  public ParsedList parse() throws ListRefused {
    return format.parse(file, generatedOn);
  }

  /** The last day on which a version of that day may be used; null if there is no limit. */
  public @Nullable LocalDate usableUntil(LocalDate generated) {
    return maxAgeDays == null ? null : generated.plusDays(maxAgeDays);
  }

  private static ListSource ofRow(Path folder, List<String> row) throws ListRefused {
    if (row.size() != HEADER.size()) {
      throw new ListRefused("A row of " + MANIFEST + " has not " + HEADER.size() + " columns.");
    }
    if (!ID.matcher(row.get(0)).matches()) {
      throw new ListRefused("A list id in " + MANIFEST + " is not of the form un-consolidated.");
    }
    Path file = folder.resolve(row.get(1)).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new ListRefused("A file in " + MANIFEST + " lies outside the folder of lists.");
    }
    return new ListSource(
        row.get(0),
        file,
        ListFormat.ofWord(row.get(2)),
        binding(row.get(3)),
        days(row.get(4)),
        day(row.get(5)));
  }

  private static boolean binding(String force) throws ListRefused {
    return switch (force) {
      case "binding" -> true;
      case "informational" -> false;
      default -> throw new ListRefused("force is binding or informational, not " + force + ".");
    };
  }

  private static @Nullable Integer days(String text) throws ListRefused {
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new ListRefused("max_age_days is a number of days from 1, or empty.");
    }
    return Integer.valueOf(text);
  }

  private static @Nullable LocalDate day(String text) throws ListRefused {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ListRefused("generated_on is a date like 2026-11-24, or empty.", e);
    }
  }
}

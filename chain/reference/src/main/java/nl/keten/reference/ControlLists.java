package nl.keten.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.keten.reference.ControlListEntry.ControlCategory;

/**
 * The control lists by the shape of their codes, dated. That a code has the right shape does not
 * say that the list has an entry of that number: a person classifies, this only keeps out what
 * cannot be. Immutable.
 */
public final class ControlLists {

  private static final TableFormat LISTS =
      new TableFormat(
          ControlLists.class,
          "control-lists.csv",
          List.of("list", "pattern", "regime"),
          List.of("list", "pattern"));
  private static final TableFormat CATEGORIES =
      new TableFormat(
          ControlLists.class,
          "control-list-categories.csv",
          List.of("list", "category", "title_nl", "title_en"),
          List.of("list", "category"));

  private static final Pattern UNION_CODE =
      Pattern.compile("(ML[0-9]{1,2}|[0-9][A-E][0-9]{3})(?![0-9])(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MILITARY_CATEGORY = Pattern.compile("ML[0-9]{1,2}");
  private static final Pattern SUB_ENTRY = Pattern.compile("[a-z]+|[0-9]+");

  private final List<Shape> shapes;
  private final List<DatedRow> categories;

  private ControlLists(List<Shape> shapes, List<DatedRow> categories) {
    this.shapes = shapes;
    this.categories = categories;
  }

  private record Shape(String list, Pattern pattern, ListRegime regime, DatedRow row) {}

  /**
   * Reads the tables.
   *
   * @param extra a folder that may hold extra rows, see {@link DatedTable#read}; where a code fits
   *     several rows, the first counts, and added rows come last
   */
  public static ControlLists read(Optional<Path> extra) {
    return new ControlLists(
        DatedTable.read(LISTS, extra).rows().stream().map(ControlLists::shape).toList(),
        DatedTable.read(CATEGORIES, extra).rows());
  }

  /** What the code means on that day; empty if no list of that day has codes like it. */
  public Optional<ControlListEntry> find(String code, LocalDate on) {
    String normalised = normalise(code);
    return shapes.stream()
        .filter(shape -> shape.row().validity().on(on))
        .filter(shape -> shape.pattern().matcher(normalised).matches())
        .findFirst()
        .map(shape -> entry(normalised, shape, on));
  }

  /**
   * The one way to write a code: capitals for the entry, lower case and points for what stands
   * under it ({@code 2b350I} and {@code 2B350i} are {@code 2B350.i}). A code that is not made like
   * those of the Union's lists keeps its letters and loses only the blanks around it.
   */
  public static String normalise(String code) {
    String bare = code.strip();
    Matcher union = UNION_CODE.matcher(bare);
    if (!union.matches()) {
      return bare;
    }
    StringBuilder normalised = new StringBuilder(union.group(1).toUpperCase(Locale.ROOT));
    String under = union.group(2).toLowerCase(Locale.ROOT);
    if (!under.matches("[.\\sa-z0-9]*")) {
      return bare;
    }
    Matcher part = SUB_ENTRY.matcher(under);
    while (part.find()) {
      normalised.append('.').append(part.group());
    }
    return normalised.toString();
  }

  private ControlListEntry entry(String code, Shape shape, LocalDate on) {
    Optional<ControlOrigin> origin =
        shape.list().equals("EU_DUAL_USE")
            ? ControlOrigin.ofDigit(code.charAt(2))
            : Optional.empty();
    return new ControlListEntry(
        code,
        shape.list(),
        shape.regime(),
        category(code, shape, on),
        origin,
        shape.row().source(),
        shape.row().reliability());
  }

  private Optional<ControlCategory> category(String code, Shape shape, LocalDate on) {
    Matcher military = MILITARY_CATEGORY.matcher(code);
    String category = military.lookingAt() ? military.group() : code.substring(0, 1);
    return categories.stream()
        .filter(row -> row.validity().on(on))
        .filter(row -> row.text("list").equals(shape.list()))
        .filter(row -> row.text("category").equals(category))
        .findFirst()
        .map(row -> new ControlCategory(category, row.text("title_nl"), row.text("title_en")));
  }

  private static Shape shape(DatedRow row) {
    try {
      return new Shape(
          row.text("list"),
          Pattern.compile(row.text("pattern")),
          row.constant("regime", ListRegime.class),
          row);
    } catch (PatternSyntaxException e) {
      throw row.wrong("pattern is not a regular expression");
    }
  }
}

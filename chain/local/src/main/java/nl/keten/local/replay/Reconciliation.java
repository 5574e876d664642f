package nl.keten.local.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file against what reporting made of the chain's events, figure by figure: applications in =
 * decided + open; outcomes, refusals and their criteria (each, and as exact sets); lines, cases and
 * value per rating, per destination, and per rating, destination and outcome.
 *
 * @param rows every figure that either side has
 */
record Reconciliation(List<Row> rows) {

  private static final List<String> KINDS =
      List.of("outcome ", "criterion ", "criteria ", "rating ", "destination ", "crossing ");
  private static final int DIFFERENCES_SHOWN = 50;

  Reconciliation {
    rows = List.copyOf(rows);
  }

  /** One figure on both sides. */
  record Row(String figure, BigDecimal file, BigDecimal chain) {

    boolean agrees() {
      return file.compareTo(chain) == 0;
    }
  }

  /**
   * Compares.
   *
   * @param file what the file says of all decisions that were to be replayed
   * @param chain what reporting says of them
   */
  static Reconciliation of(Tally file, Tally chain) {
    List<Row> rows = new ArrayList<>();
    Set<String> names = new TreeSet<>(file.names());
    names.addAll(chain.names());
    // What neither side has is left out, so that the number of figures compared says something.
    names.removeIf(name -> file.of(name).signum() == 0 && chain.of(name).signum() == 0);
    names.addAll(List.of(Tally.RECEIVED, Tally.DECIDED, Tally.OPEN, Tally.REFUSED));
    for (String name : names) {
      rows.add(new Row(name, file.of(name), chain.of(name)));
    }
    rows.add(
        new Row(
            "applications in = decided + open",
            chain.of(Tally.RECEIVED),
            chain.of(Tally.DECIDED).add(chain.of(Tally.OPEN))));
    return new Reconciliation(rows);
  }

  /** Whether every figure does. */
  boolean agrees() {
    return rows.stream().allMatch(Row::agrees);
  }

  /** The figures that do not agree. */
  List<Row> differences() {
    return rows.stream().filter(row -> !row.agrees()).toList();
  }

  /** The table for people: few figures one by one, many figures as counts, each difference. */
  String table() {
    StringBuilder table = new StringBuilder();
    line(table, "figure", "file", "chain", "");
    for (Row row : rows) {
      if (KINDS.stream().noneMatch(row.figure()::startsWith)
          || row.figure().startsWith("outcome ")
          || row.figure().startsWith("criterion ")) {
        show(table, row);
      }
    }
    for (String kind : KINDS.subList(2, KINDS.size())) {
      List<Row> of = rows.stream().filter(row -> row.figure().startsWith(kind)).toList();
      long agreeing = of.stream().filter(Row::agrees).count();
      line(
          table,
          plural(kind.strip()) + ", figures compared",
          String.valueOf(of.size()),
          String.valueOf(agreeing),
          agreeing == of.size() ? "agree" : "DIFFER");
    }
    differences().stream().limit(DIFFERENCES_SHOWN).forEach(row -> show(table, row));
    if (differences().size() > DIFFERENCES_SHOWN) {
      table.append("  and ").append(differences().size() - DIFFERENCES_SHOWN).append(" more\n");
    }
    return table.toString();
  }

  private static String plural(String kind) {
    return switch (kind) {
      case "criteria" -> "exact sets of criteria";
      case "crossing" -> "rating x destination x outcome";
      default -> kind + "s";
    };
  }

  private static void show(StringBuilder table, Row row) {
    line(
        table,
        row.figure(),
        row.file().toPlainString(),
        row.chain().toPlainString(),
        row.agrees() ? "agrees" : "DIFFERS");
  }

  private static void line(StringBuilder table, String a, String b, String c, String d) {
    table.append(String.format(Locale.ROOT, "  %-44s %18s %18s  %s%n", a, b, c, d));
  }
}

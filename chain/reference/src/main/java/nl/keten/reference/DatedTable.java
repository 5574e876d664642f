package nl.keten.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows say since when they hold, until when, and who says so. Read whole and checked
 * whole: an unknown column, a bad date, a missing source, or two rows that speak of the same thing
 * on the same day stop the reading, with file and line. Immutable.
 */
public final class DatedTable {

  private static final List<String> COMMON =
      List.of("valid_from", "valid_to", "source", "reliability");
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private final List<DatedRow> rows;

  private DatedTable(List<DatedRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads the file of that format, and the rows that an installation adds.
   *
   * @param extra a folder that may hold a file of the same name and columns; its rows are added and
   *     pass the same checks, so that they can add but never contradict
   * @throws ReferenceException if a file is missing or not in order
   */
  public static DatedTable read(TableFormat format, Optional<Path> extra) {
    List<DatedRow> rows = new ArrayList<>();
    try {
      try (InputStream shipped =
          format.owner().getResourceAsStream("/reference/" + format.file())) {
        if (shipped == null) {
          throw new ReferenceException(format.file(), "not found on the class path");
        }
        rows.addAll(rows(format, format.file(), shipped));
      }
      if (extra.isPresent()) {
        if (!Files.isDirectory(extra.get())) {
          throw new ReferenceException(extra.get().toString(), "no such folder with extra rows");
        }
        Path file = extra.get().resolve(format.file());
        if (Files.exists(file)) {
          try (InputStream added = Files.newInputStream(file)) {
            rows.addAll(rows(format, file.toString(), added));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + format.file(), e);
    }
    refuseContradictions(format, rows);
    return new DatedTable(rows);
  }

  /** All rows, in the order of the file, added ones last. */
  public List<DatedRow> rows() {
    return rows;
  }

  /** The rows that speak on that day. */
  public Stream<DatedRow> on(LocalDate day) {
    return rows.stream().filter(row -> row.validity().on(day));
  }

  private static List<DatedRow> rows(TableFormat format, String file, InputStream in)
      throws IOException {
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      List<CSVRecord> records = CSV.parse(reader).getRecords();
      if (records.isEmpty()) {
        throw new ReferenceException(file, 1, "the header is missing");
      }
      List<String> columns = new ArrayList<>(format.columns());
      columns.addAll(COMMON);
      if (!records.getFirst().toList().equals(columns)) {
        throw new ReferenceException(file, 1, "the columns are to be " + String.join(",", columns));
      }
      List<DatedRow> rows = new ArrayList<>();
      // Lines are counted by records: a cell with a line break in it would shift them.
      for (int at = 1; at < records.size(); at++) {
        rows.add(row(format, file, at + 1, columns, records.get(at)));
      }
      return rows;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new ReferenceException(file, "not readable as CSV: " + e.getMessage());
    }
  }

  private static DatedRow row(
      TableFormat format, String file, long line, List<String> columns, CSVRecord csv) {
    if (csv.size() != columns.size()) {
      throw new ReferenceException(
          file, line, csv.size() + " cells where " + columns.size() + " are due");
    }
    Map<String, String> all = new HashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      all.put(columns.get(at), csv.get(at));
    }
    Map<String, String> own = new HashMap<>(all);
    own.keySet().retainAll(format.columns());
    String source = cell(all, "source");
    if (source.isEmpty()) {
      throw new ReferenceException(file, line, "source is blank: who says so?");
    }
    Reliability reliability =
        Reliability.ofMark(cell(all, "reliability"))
            .orElseThrow(
                () -> new ReferenceException(file, line, "reliability is not one of the marks"));
    return new DatedRow(file, line, own, validity(file, line, all), source, reliability);
  }

  private static Validity validity(String file, long line, Map<String, String> cells) {
    LocalDate from = date(file, line, "valid_from", cell(cells, "valid_from"));
    if (from == null) {
      throw new ReferenceException(file, line, "valid_from is blank");
    }
    try {
      return new Validity(from, date(file, line, "valid_to", cell(cells, "valid_to")));
    } catch (IllegalArgumentException e) {
      throw new ReferenceException(file, line, "valid_to is not after valid_from");
    }
  }

  private static @Nullable LocalDate date(String file, long line, String column, String cell) {
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw new ReferenceException(file, line, column + " is not a date (YYYY-MM-DD)");
    }
  }

  private static String cell(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "");
  }

  private static void refuseContradictions(TableFormat format, List<DatedRow> rows) {
    Map<List<String>, List<DatedRow>> byKey = new HashMap<>();
    for (DatedRow row : rows) {
      List<DatedRow> sameThing =
          byKey.computeIfAbsent(
              format.key().stream().map(column -> cell(row.cells(), column)).toList(),
              key -> new ArrayList<>());
      for (DatedRow other : sameThing) {
        if (other.validity().overlaps(row.validity())) {
          throw row.wrong(
              "speaks of the same as "
                  + other.file()
                  + ":"
                  + other.line()
                  + " on the same days: end the one before the other begins");
        }
      }
      sameThing.add(row);
    }
  }
}

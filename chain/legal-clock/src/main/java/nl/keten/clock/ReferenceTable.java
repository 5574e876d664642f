package nl.keten.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dated table with provenance on the class path: comma separated, no quoting, # comments. */
final class ReferenceTable {

  private ReferenceTable() {}

  static List<Row> read(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is not on the class path");
      }
      return rows(
          name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(String name, Stream<String> lines) {
    List<String> content = lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    String[] header = content.get(0).split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : content.subList(1, content.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != header.length) {
        throw new IllegalStateException(name + ": " + header.length + " cells expected: " + line);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(new Row(name, row));
    }
    return List.copyOf(rows);
  }

  /** One row; columns by name. */
  record Row(String table, Map<String, String> cells) {

    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException(table + " has no column " + column);
      }
      return cell;
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }

    @Nullable LocalDate date(String column) {
      return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }
  }
}

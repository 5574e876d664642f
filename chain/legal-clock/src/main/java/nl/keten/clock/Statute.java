package nl.keten.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of the law on a date; dated data with their source, in {@code statute.csv}. */
final class Statute {

  private static final String FILE = "statute.csv";
  private static final List<Row> ROWS = read();

  private Statute() {}

  /** The value of a rule on a date; 0 before there was one. */
  static int of(String rule, LocalDate date) {
    for (Row row : ROWS) {
      if (row.rule.equals(rule) && row.isValidOn(date)) {
        return row.value;
      }
    }
    return 0;
  }

  private record Row(String rule, LocalDate from, @Nullable LocalDate to, int value) {
    boolean isValidOn(LocalDate date) {
      return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
  }

  private static List<Row> read() {
    try (InputStream in = Objects.requireNonNull(Statute.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().skip(1).map(Statute::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    return new Row(
        cells[0],
        LocalDate.parse(cells[1]),
        cells[2].isEmpty() ? null : LocalDate.parse(cells[2]),
        Integer.parseInt(cells[3]));
  }
}

package nl.keten.screening.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 describes them and OFAC writes them: spaces may follow a
 * field ({@code -0- ,}), quotes inside quotes are doubled.
 */
final class Csv {

  private static final int MAX_FIELD = 100_000;

  private final CharSequence text;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  private Csv(CharSequence text) {
    this.text = text;
  }

  /** All rows that hold anything; fields stripped. */
  static List<List<String>> rows(CharSequence text) throws ListRefused {
    return new Csv(text).read();
  }

  private List<List<String>> read() throws ListRefused {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        append(c);
      } else if (c == ',') {
        endField();
      } else if (c == '\n') {
        endRow();
      } else {
        append(c);
      }
    }
    if (quoted) {
      throw new ListRefused("It ends inside a quoted field: it was cut off.");
    }
    endRow();
    return rows;
  }

  private void append(char c) throws ListRefused {
    field.append(c);
    if (field.length() > MAX_FIELD) {
      throw new ListRefused("A field is longer than " + MAX_FIELD + " characters.");
    }
  }

  private void endField() {
    row.add(field.toString().strip());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (row.size() > 1 || !row.getFirst().isEmpty()) {
      rows.add(List.copyOf(row));
    }
    row = new ArrayList<>();
  }
}

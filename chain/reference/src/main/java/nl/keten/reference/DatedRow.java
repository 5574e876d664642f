package nl.keten.reference;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a reference table.
 *
 * @param file where it stands, for messages
 * @param line the line in that file, the header being line 1
 * @param cells the columns of its own, without the four that every table has; blank cells are there
 *     as empty text
 * @param source the act, publication or decision it was taken from
 */
public record DatedRow(
    String file,
    long line,
    Map<String, String> cells,
    Validity validity,
    String source,
    Reliability reliability) {

  /** Keeps its own copy of the cells. */
  public DatedRow {
    cells = Map.copyOf(cells);
  }

  /**
   * The cell of that column, which must not be blank.
   *
   * @throws ReferenceException if it is
   */
  public String text(String column) {
    return optional(column).orElseThrow(() -> wrong(column + " is blank"));
  }

  /** The cell of that column; empty if it is blank. */
  public Optional<String> optional(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("The table has no column " + column);
    }
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /**
   * The cell of that column as a whole number.
   *
   * @throws ReferenceException if it is none
   */
  public int number(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw wrong(column + " is not a whole number");
    }
  }

  /**
   * The cell of that column as a constant.
   *
   * @throws ReferenceException if it names none
   */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String name = text(column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw wrong(column + " is not one of " + java.util.List.of(type.getEnumConstants()));
  }

  /** What to throw when a reader of this row finds it wrong. */
  public ReferenceException wrong(String what) {
    return new ReferenceException(file, line, what);
  }
}

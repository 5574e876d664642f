package nl.keten.reference;

import java.util.List;

/**
 * The shape of a table: {@code reference/<file>} on the class path of its owner, and a file of the
 * same name in the folder with extra rows.
 *
 * @param owner a class of the module that ships the file
 * @param columns its own columns; {@code valid_from, valid_to, source, reliability} follow in every
 *     table
 * @param key the columns that say what a row is about: two rows with the same key may not speak on
 *     the same day
 */
public record TableFormat(Class<?> owner, String file, List<String> columns, List<String> key) {

  /** Keeps its own copies. */
  public TableFormat {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    if (!columns.containsAll(key)) {
      throw new IllegalArgumentException("The key of " + file + " names columns it does not have");
    }
  }
}

package nl.keten.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.keten.testbed.Journaled;

/** How much is stored, to show that a refused request stored nothing, not even half. */
final class Stored {

  private static final List<String> TABLES =
      List.of(
          "application",
          "party",
          "item",
          "case_file",
          "clock_fact",
          "information_request",
          "decision_draft",
          "document",
          "document_content",
          "licence",
          "case_note",
          "station_visit",
          "journal",
          "idempotency");

  private Stored() {}

  /** Rows per table. */
  static Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = Journaled.connect()) {
      for (String table : TABLES) {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT count(*) FROM " + table);
            ResultSet found = count.executeQuery()) {
          found.next();
          rows.put(table, found.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}

package nl.keten.testbed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the service under test has said, read from its journal on a connection of its own. */
public final class Journaled {

  static final String URL = "keten.testbed.journal-url";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Journaled() {}

  /**
   * A row.
   *
   * @param type the short wire name, for instance {@code stations.entered.v1}
   */
  public record Row(
      UUID eventId, long position, String type, String actor, String actorRole, JsonNode body) {}

  /** The short wire names of a case's events, in order. */
  public static List<String> typesOf(UUID caseId) {
    return of(caseId.toString()).stream().map(Row::type).toList();
  }

  /** The events of a subject, in order. */
  public static List<Row> of(String subject) {
    String sql =
        "SELECT event_id, position, type, actor, actor_role, body FROM journal"
            + " WHERE subject = ? ORDER BY position";
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, subject);
      List<Row> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getObject(1, UUID.class),
                  found.getLong(2),
                  found.getString(3).replace("nl.exportcontrole.", ""),
                  found.getString(4),
                  found.getString(5),
                  JSON.readTree(found.getString(6))));
        }
      }
      return rows;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The journal cannot be read", e);
    }
  }

  /** The events of one type of a case, in order. */
  public static List<Row> of(UUID caseId, String type) {
    return of(caseId.toString()).stream().filter(row -> row.type().equals(type)).toList();
  }

  /**
   * A connection to the database of the service under test, to look around or to spoil something.
   */
  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty(URL), EmbeddedServer.user(), EmbeddedServer.user());
  }
}

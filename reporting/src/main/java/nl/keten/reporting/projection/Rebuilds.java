package nl.keten.reporting.projection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.keten.journal.StorageException;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/** The register of rebuilds: an unfinished one survives a crash and is taken up again. */
@ApplicationScoped
class Rebuilds {

  /** Everything that can be read from the topics again; event_log is not among it. */
  private static final String TABLES =
      "export_case, item, item_classification, station_visit, visit_move, clock_fact, hold_move,"
          + " information_request, routing, licence";

  /**
   * One rebuild.
   *
   * @param records read from the topics, once it is finished
   */
  record Rebuild(
      UUID rebuildId, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Long records) {}

  private final AgroalDataSource database;

  Rebuilds(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Empties the projection and forgets which events it has taken in, together or not at all.
   * Writers wait meanwhile: one that came before us is wiped out with its entry in the inbox, one
   * that comes after us stays.
   *
   * @return empty if a rebuild is under way already
   */
  @Transactional
  Optional<UUID> begin() {
    UUID rebuildId = UuidV7.next();
    try (Connection connection = database.getConnection()) {
      if (!register(connection, rebuildId)) {
        return Optional.empty();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT pg_advisory_xact_lock(" + Projection.LOCK + ")");
        statement.execute("TRUNCATE " + TABLES);
      }
      try (PreparedStatement statement =
          connection.prepareStatement("DELETE FROM inbox WHERE consumer = ?")) {
        statement.setString(1, ProjectionListener.CONSUMER);
        statement.executeUpdate();
      }
      return Optional.of(rebuildId);
    } catch (SQLException e) {
      throw new StorageException("The projection cannot be emptied", e);
    }
  }

  @Transactional
  void finish(UUID rebuildId, long records) {
    String sql =
        "UPDATE projection_rebuild SET finished_at = clock_timestamp(), records = ?"
            + " WHERE rebuild_id = ? AND finished_at IS NULL";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, records);
      statement.setObject(2, rebuildId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException("The end of a rebuild cannot be noted", e);
    }
  }

  /** The last one asked for. */
  Optional<Rebuild> last() {
    String sql =
        "SELECT * FROM projection_rebuild ORDER BY requested_at DESC, rebuild_id DESC LIMIT 1";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? Optional.of(rebuild(found)) : Optional.empty();
    } catch (SQLException e) {
      throw new StorageException("The rebuilds cannot be read", e);
    }
  }

  private static boolean register(Connection connection, UUID rebuildId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO projection_rebuild (rebuild_id) VALUES (?) ON CONFLICT DO NOTHING")) {
      statement.setObject(1, rebuildId);
      return statement.executeUpdate() == 1;
    }
  }

  private static Rebuild rebuild(ResultSet found) throws SQLException {
    OffsetDateTime finished = found.getObject("finished_at", OffsetDateTime.class);
    return new Rebuild(
        found.getObject("rebuild_id", UUID.class),
        found.getObject("requested_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        found.getObject("records", Long.class));
  }
}

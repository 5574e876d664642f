package nl.keten.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay's side of the database, on a connection that only it uses. */
final class Outbox implements AutoCloseable {

  /** Whoever holds it relays. Per database, so that every service has its own. */
  private static final long ADVISORY_LOCK = 0x6b6574656eL; // "keten"

  private static final Duration PROBE = Duration.ofSeconds(5);

  /** A row that the broker has not acknowledged. */
  record Unpublished(long seq, JournalRow row) {}

  /** A parked record of which the dead letters do not know. */
  record Untold(
      long id, String key, String consumer, String error, int attempts, Arrival.Raw raw) {}

  private final Connection connection;

  private Outbox(Connection connection) {
    this.connection = connection;
  }

  static Outbox open(RelaySettings settings) throws SQLException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(settings.jdbcUrl());
    database.setUser(settings.user());
    database.setPassword(settings.password());
    database.setApplicationName("keten-relay");
    database.setTcpKeepAlive(true);
    return new Outbox(database.getConnection());
  }

  /** Whether from now on this connection is the one that relays. */
  boolean isOurs() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("SELECT pg_try_advisory_lock(" + ADVISORY_LOCK + ")")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  void listen() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN keten_journal");
    }
  }

  /** Returns when the journal grew, or after that time. */
  void awaitGrowth(Duration longest) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    postgres.getNotifications(Math.max(1, (int) longest.toMillis()));
  }

  /** Throws if the connection, and the lock with it, is gone. */
  void probe() throws SQLException {
    if (!connection.isValid((int) PROBE.toSeconds())) {
      throw new SQLException("The relay's connection is gone", "08006");
    }
  }

  /** In the order of the journal, without the cases of which a row cannot be sent. */
  List<Unpublished> unpublished(int limit) throws SQLException {
    String sql =
        "SELECT seq, "
            + JournalTable.COLUMNS
            + " FROM journal WHERE published_at IS NULL AND NOT EXISTS (SELECT 1 FROM parked_event"
            + " WHERE consumer = '"
            + ParkedEvents.RELAY
            + "' AND parked_event.subject = journal.subject) ORDER BY seq LIMIT ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, limit);
      List<Unpublished> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(new Unpublished(found.getLong("seq"), JournalTable.row(found)));
        }
      }
      return rows;
    }
  }

  void published(List<Long> seqs) throws SQLException {
    update("UPDATE journal SET published_at = now() WHERE seq = ANY (?)", seqs);
  }

  /** This row the broker will never take: its case waits for somebody to look. */
  void park(Unpublished unpublished, String topic, String error) throws SQLException {
    String sql =
        "INSERT INTO parked_event (consumer, subject, event_id, type, topic, headers, error, attempts,"
            + " dead_lettered_at) VALUES (?, ?, ?, ?, ?, '{}', ?, 1, now()) ON CONFLICT DO NOTHING";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ParkedEvents.RELAY);
      statement.setString(2, unpublished.row().subject());
      statement.setObject(3, unpublished.row().eventId());
      statement.setString(4, unpublished.row().type());
      statement.setString(5, topic);
      statement.setString(6, error);
      statement.executeUpdate();
    }
  }

  List<Untold> untold(int limit) throws SQLException {
    String sql =
        "SELECT * FROM parked_event WHERE dead_lettered_at IS NULL AND attempts > 0"
            + " ORDER BY id LIMIT ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, limit);
      List<Untold> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(untold(row));
        }
      }
      return found;
    }
  }

  void told(List<Long> ids) throws SQLException {
    update("UPDATE parked_event SET dead_lettered_at = now() WHERE id = ANY (?)", ids);
  }

  private static Untold untold(ResultSet row) throws SQLException {
    Map<String, String> headers = EventJson.texts(row.getString("headers"));
    byte @Nullable [] body = row.getBytes("body");
    String subject = row.getString("subject");
    return new Untold(
        row.getLong("id"),
        subject,
        row.getString("consumer"),
        row.getString("error"),
        row.getInt("attempts"),
        new Arrival.Raw(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            subject,
            headers,
            body));
  }

  private void update(String sql, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

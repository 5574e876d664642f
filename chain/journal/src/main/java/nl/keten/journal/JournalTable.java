package nl.keten.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of the journal: three statements for any number of events. */
final class JournalTable implements AutoCloseable {

  /** The end of a subject's chain. */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Head(long position, byte[] hash) {

    static final Head NONE = new Head(0, JournalRow.genesis());

    Sealed followedBy(JournalRow row) {
      JournalRow next = row.at(position + 1);
      return new Sealed(next, hash, next.seal(hash));
    }
  }

  /** A row with its place in the chain. */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Sealed(JournalRow row, byte[] previous, byte[] hash) {

    Head head() {
      return new Head(row.position(), hash);
    }
  }

  private final Connection connection;

  JournalTable(Connection connection) {
    this.connection = connection;
  }

  /** Locks and reads the head of every subject that the map has, in the order of its keys. */
  void lockHeads(Map<String, Head> heads) throws SQLException {
    // The update that changes nothing takes the row lock and reads past our snapshot.
    String sql =
        """
        INSERT INTO journal_head AS head (subject, position, hash)
        SELECT subject, 0, ? FROM unnest(?) WITH ORDINALITY AS asked (subject, place) ORDER BY place
        ON CONFLICT (subject) DO UPDATE SET position = head.position
        RETURNING subject, position, hash
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, JournalRow.genesis());
      statement.setArray(2, array("text", heads.keySet().toArray()));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          heads.put(found.getString(1), new Head(found.getLong(2), found.getBytes(3)));
        }
      }
    }
  }

  void insert(List<Sealed> rows) throws SQLException {
    String sql =
        """
        INSERT INTO journal (event_id, subject, position, type, source, occurred_at, recorded_at, actor,
            actor_role, correlation, causation, trace_parent, body, prev_hash, hash)
        SELECT event_id, subject, position, type, source, occurred_at, recorded_at, actor,
            actor_role, correlation, causation, trace_parent, body, prev_hash, hash
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
            AS given (event_id, subject, position, type, source, occurred_at, recorded_at, actor,
                actor_role, correlation, causation, trace_parent, body, prev_hash, hash, place)
        ORDER BY place
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 0;
      statement.setArray(++at, column("uuid", rows, JournalRow::eventId));
      statement.setArray(++at, column("text", rows, JournalRow::subject));
      statement.setArray(++at, column("bigint", rows, JournalRow::position));
      statement.setArray(++at, column("text", rows, JournalRow::type));
      statement.setArray(++at, column("text", rows, JournalRow::source));
      statement.setArray(++at, column("timestamptz", rows, row -> timestamp(row.occurredAt())));
      statement.setArray(++at, column("timestamptz", rows, row -> timestamp(row.recordedAt())));
      statement.setArray(++at, column("text", rows, JournalRow::actor));
      statement.setArray(++at, column("text", rows, JournalRow::actorRole));
      statement.setArray(++at, column("uuid", rows, JournalRow::correlation));
      statement.setArray(
          ++at, optional("uuid", rows.stream().map(r -> r.row().causation()).toArray()));
      statement.setArray(
          ++at, optional("text", rows.stream().map(r -> r.row().traceParent()).toArray()));
      statement.setArray(++at, column("text", rows, JournalRow::body));
      statement.setArray(
          ++at, array("bytea", rows.stream().map(Sealed::previous).toArray(byte[][]::new)));
      statement.setArray(
          ++at, array("bytea", rows.stream().map(Sealed::hash).toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }

  void moveHeads(Map<String, Head> heads) throws SQLException {
    String sql =
        """
        UPDATE journal_head SET position = new.position, hash = new.hash
        FROM unnest(?, ?, ?) AS new (subject, position, hash) WHERE journal_head.subject = new.subject
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array("text", heads.keySet().toArray()));
      statement.setArray(2, array("bigint", heads.values().stream().map(Head::position).toArray()));
      statement.setArray(
          3, array("bytea", heads.values().stream().map(Head::hash).toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }

  /** What to select so that {@link #row} can read it. */
  static final String COLUMNS =
      "event_id, subject, position, type, source, occurred_at, recorded_at, actor, actor_role,"
          + " correlation, causation, trace_parent, body";

  static JournalRow row(ResultSet found) throws SQLException {
    return new JournalRow(
        found.getObject("event_id", UUID.class),
        found.getString("subject"),
        found.getLong("position"),
        found.getString("type"),
        found.getString("source"),
        found.getTimestamp("occurred_at").toInstant(),
        found.getTimestamp("recorded_at").toInstant(),
        found.getString("actor"),
        found.getString("actor_role"),
        found.getObject("correlation", UUID.class),
        found.getObject("causation", UUID.class),
        found.getString("trace_parent"),
        found.getString("body"));
  }

  private Array column(String type, List<Sealed> rows, Function<JournalRow, Object> value)
      throws SQLException {
    return array(type, rows.stream().map(each -> value.apply(each.row())).toArray());
  }

  private Array optional(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private Array array(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  /** As text with its offset, so that no session's time zone plays a part. */
  private static String timestamp(Instant instant) {
    return instant.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

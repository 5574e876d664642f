package nl.keten.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records that wait for somebody to look. While one of a case stands here, that reader sets
 * later events of the case behind it, in order; other cases go on.
 */
@ApplicationScoped
class ParkedEvents {

  /** Under this consumer stand rows of our own journal that the broker does not take. */
  static final String RELAY = "relay";

  /**
   * One of them.
   *
   * @param attempts how often it was tried; 0 for one that only stands behind another
   */
  record Parked(
      long id,
      String consumer,
      String subject,
      @Nullable UUID eventId,
      @Nullable String type,
      String error,
      int attempts,
      Instant parkedAt,
      Arrival.Raw raw) {}

  private final AgroalDataSource database;

  ParkedEvents(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Which of these subjects the reader has parked. The shared lock makes a re-drive wait, and us
   * wait for a re-drive, so that nothing overtakes.
   */
  @Transactional(TxType.MANDATORY)
  Set<String> subjectsParked(String consumer, Collection<String> subjects) {
    String sql =
        "SELECT subject FROM parked_event WHERE consumer = ? AND subject = ANY (?) FOR SHARE";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, consumer);
      statement.setArray(2, connection.createArrayOf("text", subjects.toArray()));
      Set<String> parked = new HashSet<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          parked.add(found.getString(1));
        }
      }
      return parked;
    } catch (SQLException e) {
      throw new StorageException("The parked events cannot be read", e);
    }
  }

  /** Parks a record; one that is parked already stays as it is. */
  @Transactional(TxType.MANDATORY)
  void park(String consumer, Arrival arrival, String error, int attempts) {
    String sql =
        """
        INSERT INTO parked_event (consumer, subject, event_id, type, topic, partition, record_offset,
            headers, body, error, attempts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """;
    Arrival.Raw raw = arrival.raw();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, consumer);
      statement.setString(2, arrival.subject());
      statement.setObject(3, arrival instanceof Arrival.Event event ? event.id() : null);
      statement.setString(4, raw.headers().get("ce_type"));
      statement.setString(5, raw.topic());
      statement.setInt(6, raw.partition());
      statement.setLong(7, raw.offset());
      statement.setString(8, EventJson.write(raw.headers()));
      statement.setBytes(9, raw.body());
      statement.setString(10, error);
      statement.setInt(11, attempts);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException("An event cannot be parked", e);
    }
  }

  /** Those after that id, oldest first. */
  @Transactional(TxType.REQUIRED)
  List<Parked> after(long id, int limit) {
    return select("id > ? ORDER BY id LIMIT " + limit, id);
  }

  /** That one. */
  @Transactional(TxType.REQUIRED)
  Optional<Parked> byId(long id) {
    return select("id = ?", id).stream().findFirst();
  }

  /** The first of a subject, locked until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  Optional<Parked> first(String consumer, String subject) {
    return select("consumer = ? AND subject = ? ORDER BY id LIMIT 1 FOR UPDATE", consumer, subject)
        .stream()
        .findFirst();
  }

  @Transactional(TxType.MANDATORY)
  void remove(long id) {
    update("DELETE FROM parked_event WHERE id = ?", id);
  }

  @Transactional(TxType.MANDATORY)
  int removeAll(String consumer, String subject) {
    return update("DELETE FROM parked_event WHERE consumer = ? AND subject = ?", consumer, subject);
  }

  /** Notes one more attempt that failed; the record is told to the dead letters again. */
  @Transactional(TxType.MANDATORY)
  void failedAgain(long id, String error) {
    update(
        "UPDATE parked_event SET error = ?, attempts = attempts + 1, dead_lettered_at = NULL"
            + " WHERE id = ?",
        error,
        id);
  }

  /** How many of that subject stand here. */
  @Transactional(TxType.REQUIRED)
  int behind(String consumer, String subject) {
    return select("consumer = ? AND subject = ?", consumer, subject).size();
  }

  private List<Parked> select(String where, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT * FROM parked_event WHERE " + where)) {
      bind(statement, values);
      List<Parked> parked = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          parked.add(parked(found));
        }
      }
      return parked;
    } catch (SQLException e) {
      throw new StorageException("The parked events cannot be read", e);
    }
  }

  private static Parked parked(ResultSet found) throws SQLException {
    String subject = found.getString("subject");
    Arrival.Raw raw =
        new Arrival.Raw(
            found.getString("topic"),
            found.getInt("partition"),
            found.getLong("record_offset"),
            subject.isEmpty() ? null : subject,
            EventJson.texts(found.getString("headers")),
            found.getBytes("body"));
    return new Parked(
        found.getLong("id"),
        found.getString("consumer"),
        subject,
        found.getObject("event_id", UUID.class),
        found.getString("type"),
        found.getString("error"),
        found.getInt("attempts"),
        found.getTimestamp("parked_at").toInstant(),
        raw);
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException("A parked event cannot be changed", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}

package nl.keten.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which events took effect here. Asked in the transaction of the effect, so that an event that is
 * delivered again, as will happen, takes effect once.
 */
@ApplicationScoped
public class Inbox {

  /** An event and what it is about. */
  record Entry(UUID eventId, String subject) {}

  private final AgroalDataSource database;

  Inbox(AgroalDataSource database) {
    this.database = database;
  }

  /** Whether that reader sees the event for the first time; from then on it does not. */
  @Transactional(TxType.MANDATORY)
  public boolean firstTime(String consumer, UUID eventId) {
    return !firstTime(consumer, List.of(new Entry(eventId, ""))).isEmpty();
  }

  /** Those that the reader sees for the first time, in one statement. */
  @Transactional(TxType.MANDATORY)
  Set<UUID> firstTime(String consumer, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    // Sorted, so that two readers of the same events wait for each other instead of deadlocking.
    String sql =
        """
        INSERT INTO inbox (consumer, event_id, subject)
        SELECT ?, event_id, subject FROM unnest(?, ?) AS given (event_id, subject) ORDER BY event_id
        ON CONFLICT DO NOTHING RETURNING event_id
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, consumer);
      statement.setArray(
          2, connection.createArrayOf("uuid", entries.stream().map(Entry::eventId).toArray()));
      statement.setArray(
          3, connection.createArrayOf("text", entries.stream().map(Entry::subject).toArray()));
      Set<UUID> fresh = new HashSet<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          fresh.add(found.getObject(1, UUID.class));
        }
      }
      return fresh;
    } catch (SQLException e) {
      throw new StorageException("The inbox cannot be written", e);
    }
  }
}

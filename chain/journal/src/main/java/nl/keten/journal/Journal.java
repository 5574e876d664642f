package nl.keten.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.keten.events.ChainEvent;
import nl.keten.events.EventType;

/**
 * What happened, written in the transaction in which it happened: if that rolls back nothing was
 * said, if it commits the relay will say it. Thread-safe.
 *
 * <p>Appends of one subject wait for each other until commit, so positions have no gaps and the
 * order of positions is the order of commits.
 */
@ApplicationScoped
public class Journal {

  private final AgroalDataSource database;
  private final Acting acting;
  private final Identification identification;

  Journal(AgroalDataSource database, Acting acting, Identification identification) {
    this.database = database;
    this.acting = acting;
    this.identification = identification;
  }

  /**
   * Appends one event.
   *
   * @return its id
   * @throws jakarta.transaction.TransactionalException outside a transaction
   * @throws IllegalArgumentException if the catalogue does not let this service publish it
   */
  @Transactional(TxType.MANDATORY)
  public UUID append(ChainEvent event) {
    return append(List.of(event)).getFirst();
  }

  /** Appends events in this order, in as few statements as one takes; returns their ids. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> append(List<? extends ChainEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    try (JournalTable table = new JournalTable(database.getConnection())) {
      // Sorted, so that two transactions that touch the same cases wait instead of deadlocking.
      Map<String, JournalTable.Head> heads = new TreeMap<>();
      events.forEach(event -> heads.put(event.subject(), JournalTable.Head.NONE));
      table.lockHeads(heads);
      List<JournalTable.Sealed> rows = new ArrayList<>();
      for (ChainEvent event : events) {
        JournalTable.Sealed row =
            heads.getOrDefault(event.subject(), JournalTable.Head.NONE).followedBy(rowOf(event));
        heads.put(event.subject(), row.head());
        rows.add(row);
      }
      table.insert(rows);
      table.moveHeads(heads);
      return rows.stream().map(each -> each.row().eventId()).toList();
    } catch (SQLException e) {
      throw new StorageException("The journal cannot be written", e);
    }
  }

  private JournalRow rowOf(ChainEvent event) {
    EventType type = EventType.of(event);
    if (!type.publishers().contains(identification.publisher())) {
      throw new IllegalArgumentException(
          identification.service() + " does not publish " + type.wireName());
    }
    Actor actor = acting.actor();
    Cause cause = acting.cause();
    return new JournalRow(
        UuidV7.next(),
        event.subject(),
        JournalTable.Head.NONE.position(),
        type.wireName(),
        identification.source(),
        event.occurredAt().truncatedTo(ChronoUnit.MICROS),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        actor.subject(),
        actor.role(),
        cause.correlation(),
        cause.causation(),
        acting.traceParent(),
        EventJson.write(event));
  }
}

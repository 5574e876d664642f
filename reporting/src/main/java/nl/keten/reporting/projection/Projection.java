package nl.keten.reporting.projection;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.keten.journal.Received;
import nl.keten.journal.StorageException;

/**
 * Takes what the events say into the tables. The changes of a transaction are gathered and written
 * together just before it commits: a batch of events costs one statement per kind of change, not
 * one per event. If writing fails the transaction rolls back, and with it the inbox.
 */
@ApplicationScoped
class Projection {

  /**
   * Writers share this lock of the database; a rebuild, which empties the tables, excludes them.
   */
  static final long LOCK = 0x6b65_7465_6e01L;

  private static final String GATHERED = Projection.class.getName();

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transaction;
  private final MeterRegistry metrics;

  Projection(
      AgroalDataSource database,
      TransactionSynchronizationRegistry transaction,
      MeterRegistry metrics) {
    this.database = database;
    this.transaction = transaction;
    this.metrics = metrics;
  }

  /** Takes in one event, at the end of the transaction that called this. */
  @Transactional(TxType.MANDATORY)
  void apply(Received received) {
    Gathered gathered = (Gathered) transaction.getResource(GATHERED);
    if (gathered == null) {
      gathered = new Gathered();
      transaction.putResource(GATHERED, gathered);
      transaction.registerInterposedSynchronization(gathered);
    }
    gathered.changes.addAll(Changes.of(received));
  }

  /** The changes of one transaction. */
  private final class Gathered implements Synchronization {

    private final List<Change> changes = new ArrayList<>();
    private List<Duration> lags = List.of();

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection()) {
        lock(connection);
        lags = write(connection, changes);
      } catch (SQLException e) {
        throw new StorageException("The projection cannot be written", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        lags.forEach(lag -> metrics.timer("keten.projection.lag").record(lag));
      }
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")")) {
      statement.execute();
    }
  }

  /** Writes all changes; answers how long the events that are new here were under way. */
  private static List<Duration> write(Connection connection, List<Change> changes)
      throws SQLException {
    List<Duration> lags = new ArrayList<>();
    for (Write write : Write.values()) {
      List<Change> rows = changes.stream().filter(write.change()::isInstance).toList();
      if (rows.isEmpty()) {
        continue;
      }
      try (PreparedStatement statement = connection.prepareStatement(write.sql())) {
        statement.setString(1, TableJson.write(rows));
        if (statement.execute()) {
          lags.addAll(lags(statement.getResultSet()));
        }
      }
    }
    return lags;
  }

  private static List<Duration> lags(ResultSet found) throws SQLException {
    List<Duration> lags = new ArrayList<>();
    while (found.next()) {
      BigDecimal seconds = found.getBigDecimal(1);
      // The clocks of two machines differ; none of them can look into the future.
      lags.add(Duration.ofNanos(seconds.max(BigDecimal.ZERO).movePointRight(9).longValue()));
    }
    return lags;
  }
}

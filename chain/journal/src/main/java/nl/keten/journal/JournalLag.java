package nl.keten.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How far the topic is behind the journal. A broker that is away makes it grow and is no reason to
 * turn people away: the service goes on, so this shows the lag and stays up.
 */
@Readiness
@Default
@ApplicationScoped
class JournalLag implements HealthCheck {

  private final AgroalDataSource database;
  private final RelayRunner relay;

  JournalLag(AgroalDataSource database, RelayRunner relay) {
    this.database = database;
    this.relay = relay;
  }

  /** Age of the oldest row that is not published, in seconds; 0 if there is none. */
  double seconds() {
    return query(
        "SELECT coalesce(extract(epoch FROM now() - min(recorded_at)), 0) FROM journal"
            + " WHERE published_at IS NULL");
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("journal relay")
        .up()
        .withData("relay", relay.state())
        .withData("lagSeconds", (long) seconds())
        .withData("parkedEvents", (long) query("SELECT count(*) FROM parked_event"))
        .build();
  }

  private double query(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getDouble(1);
    } catch (SQLException e) {
      throw new StorageException("The journal cannot be read", e);
    }
  }
}

package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.keten.local.Chain;
import nl.keten.local.Service;

/** What the journals say of a case, and what reporting has of it: both must be the same, once. */
final class Evidence {

  private static final List<Service> PUBLISHERS =
      List.of(Service.LICENCE_INTAKE, Service.SANCTIONS_SCREENING, Service.RISK_ASSESSMENT);

  private final Chain chain;
  private final String caseId;

  Evidence(Chain chain, String caseId) {
    this.chain = chain;
    this.caseId = caseId;
  }

  /** Every event of the three journals is in reporting's log, and nothing else is. */
  void nothingIsLostOrDoubled() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(logged().keySet()).isEqualTo(new TreeSet<>(journaled().keySet())));
    assertThat(journaled().values()).as("rows per event id").allMatch(count -> count == 1);
    assertThat(logged().values()).as("log entries per event id").allMatch(count -> count == 1);
    for (Service publisher : PUBLISHERS) {
      assertThat(positions(publisher)).as("chain of %s has no gap", publisher).isEmpty();
    }
  }

  /** How often each station was entered and finished, in the journals. */
  Map<String, Integer> moves(String type) {
    Map<String, Integer> moves = new TreeMap<>();
    for (Service publisher : PUBLISHERS) {
      count(
          publisher,
          "SELECT body::json->>'station' FROM journal WHERE subject = ? AND type = '" + type + "'",
          moves);
    }
    return moves;
  }

  private Map<String, Integer> journaled() {
    Map<String, Integer> ids = new TreeMap<>();
    for (Service publisher : PUBLISHERS) {
      count(publisher, "SELECT event_id::text FROM journal WHERE subject = ?", ids);
    }
    return ids;
  }

  private Map<String, Integer> logged() {
    Map<String, Integer> ids = new TreeMap<>();
    count(Service.REPORTING, "SELECT event_id::text FROM event_log WHERE subject = ?", ids);
    return ids;
  }

  private Map<String, Integer> positions(Service publisher) {
    Map<String, Integer> gaps = new TreeMap<>();
    count(
        publisher,
        """
        SELECT position::text FROM (
          SELECT position, row_number() OVER (ORDER BY position) AS place FROM journal WHERE subject = ?
        ) AS numbered WHERE position <> place
        """,
        gaps);
    return gaps;
  }

  private void count(Service service, String sql, Map<String, Integer> counts) {
    try (Connection connection = chain.database(service).connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, caseId);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          counts.merge(found.getString(1), 1, Integer::sum);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

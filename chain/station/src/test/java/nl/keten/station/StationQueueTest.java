package nl.keten.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.keten.events.Station;
import nl.keten.journal.UuidV7;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StationQueueTest {

  @Inject StationQueue queue;

  private final UUID caseId = UuidV7.next();

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  @Test
  void moving_outside_a_transaction_fails_loudly() {
    assertThatThrownBy(() -> queue.enter(caseId, Station.INTAKE, "cdiu-officer"))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void a_station_passed_by_the_system_is_entered_started_and_finished() {
    inTransaction(() -> queue.pass(caseId, Station.RECEIVED, "received"));
    assertThat(Journaled.typesOf(caseId))
        .containsExactly("stations.entered.v1", "stations.started.v1", "stations.finished.v1");
    assertThat(
            Journaled.of(caseId, "stations.finished.v1").getFirst().body().get("result").asText())
        .isEqualTo("received");
  }

  @Test
  void a_move_that_is_rolled_back_leaves_neither_a_visit_nor_an_event() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      queue.enter(caseId, Station.INTAKE, "cdiu-officer");
                      throw new IllegalStateException("the act fails");
                    }))
        .hasMessageContaining("the act fails");
    assertThat(Journaled.typesOf(caseId)).isEmpty();
    inTransaction(() -> assertThat(queue.of(caseId)).isEmpty());
  }

  @Test
  void a_case_is_at_a_station_once_at_a_time_and_may_come_back() {
    inTransaction(() -> queue.enter(caseId, Station.DECISION, "cdiu-officer"));
    assertThatThrownBy(
            () -> inTransaction(() -> queue.enter(caseId, Station.DECISION, "cdiu-officer")))
        .hasMessageContaining("already");
    inTransaction(
        () -> queue.finish(queue.open(caseId, Station.DECISION).orElseThrow(), "drafted"));
    inTransaction(() -> queue.enter(caseId, Station.DECISION, "cdiu-officer"));
    inTransaction(
        () ->
            assertThat(queue.of(caseId))
                .extracting(Visit::state)
                .containsExactly(VisitState.FINISHED, VisitState.QUEUED));
  }

  @Test
  void closing_finishes_what_is_open_and_nothing_twice() {
    inTransaction(
        () -> {
          queue.pass(caseId, Station.RECEIVED, "received");
          queue.enter(caseId, Station.INTAKE, "cdiu-officer");
          queue.enter(caseId, Station.DECISION, "cdiu-officer");
        });
    inTransaction(() -> queue.closeAll(caseId, "withdrawn"));
    inTransaction(() -> queue.closeAll(caseId, "withdrawn"));
    assertThat(Journaled.of(caseId, "stations.finished.v1"))
        .extracting(row -> row.body().get("result").asText())
        .containsExactly("received", "withdrawn", "withdrawn");
  }

  @Test
  void the_event_names_who_may_take_it_up() {
    inTransaction(
        () -> queue.enter(caseId, Station.CLASSIFICATION, "poss-analyst", "cdiu-officer"));
    Set<String> roles = new TreeSet<>();
    Journaled.of(caseId, "stations.entered.v1")
        .getFirst()
        .body()
        .get("roles")
        .forEach(role -> roles.add(role.asText()));
    assertThat(roles).containsExactly("cdiu-officer", "poss-analyst");
  }

  @Test
  void the_database_allows_exactly_the_stations_and_states_of_the_code() throws SQLException {
    assertThat(allowed("station_visit_station")).isEqualTo(names(Station.values()));
    assertThat(allowed("station_visit_state")).isEqualTo(names(VisitState.values()));
  }

  private static Set<String> names(Enum<?>[] constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Enum::name).toList());
  }

  private static Set<String> allowed(String constraint) throws SQLException {
    try (Connection connection = Journaled.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = ?")) {
      statement.setString(1, constraint);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Matcher quoted = Pattern.compile("'([A-Z_]+)'").matcher(row.getString(1));
        Set<String> found = new TreeSet<>();
        while (quoted.find()) {
          found.add(quoted.group(1));
        }
        return found;
      }
    }
  }
}

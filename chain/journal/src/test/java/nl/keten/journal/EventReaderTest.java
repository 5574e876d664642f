package nl.keten.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.Publisher;
import nl.keten.events.Route;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes effect here is a row in the journal: transactional, and easy to look at. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EventReaderTest {

  @Inject EventReader reader;
  @Inject Journal journal;

  private final String consumer = "reader-" + UuidV7.next();
  private final Map<UUID, AtomicInteger> toFail = new ConcurrentHashMap<>();
  private UUID a;
  private UUID b;

  @BeforeEach
  void two_cases() {
    a = UuidV7.next();
    b = UuidV7.next();
  }

  /** Notes the rule id, so that the order of effects can be read. */
  private void effect(Received received) {
    AssessmentEvent.Routed routed = (AssessmentEvent.Routed) received.event();
    journal.append(
        new CaseEvent.ReceiptConfirmed(routed.caseId(), routed.occurredAt(), routed.ruleId()));
    AtomicInteger failures = toFail.get(routed.caseId());
    if (failures != null && failures.getAndDecrement() > 0) {
      throw new IllegalStateException("the effect fails");
    }
  }

  private static ConsumerRecord<String, byte[]> routed(UUID caseId, String rule) {
    return Deliveries.record(
        Publisher.RISK_ASSESSMENT,
        UuidV7.next(),
        new AssessmentEvent.Routed(caseId, Instant.now(), Route.CDIU, rule, false));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private void deliver(ConsumerRecord<String, byte[]>... records) {
    reader.read(consumer, Deliveries.batch(List.of(records)), this::effect);
  }

  private static List<String> effects(UUID caseId) {
    return Journaled.of(caseId.toString()).stream()
        .map(row -> row.body().get("caseNumber").asText())
        .toList();
  }

  private List<String> parked() throws SQLException {
    try (Connection connection = Journaled.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT subject || ' ' || attempts FROM parked_event WHERE consumer = ? ORDER BY id")) {
      statement.setString(1, consumer);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private int idOfFirstParked() throws SQLException {
    try (Connection connection = Journaled.connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT min(id) FROM parked_event WHERE consumer = ?")) {
      statement.setString(1, consumer);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static io.restassured.response.ValidatableResponse redrive(int id) {
    return given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .post("/v1/operations/parked-events/" + id + "/re-drive")
        .then();
  }

  @Test
  void an_event_that_comes_again_takes_effect_once() {
    ConsumerRecord<String, byte[]> event = routed(a, "1");
    deliver(event);
    deliver(event);
    deliver(event, event, routed(a, "2"), event);
    assertThat(effects(a)).containsExactly("1", "2");
  }

  @Test
  void another_consumer_sees_the_same_event_for_the_first_time() {
    ConsumerRecord<String, byte[]> event = routed(a, "1");
    deliver(event);
    reader.read(consumer + "-other", Deliveries.batch(List.of(event)), this::effect);
    assertThat(effects(a)).containsExactly("1", "1");
  }

  @Test
  void what_follows_points_back_to_what_caused_it_and_is_done_by_the_system() throws SQLException {
    ConsumerRecord<String, byte[]> event = routed(a, "1");
    deliver(event);
    assertThat(Journaled.of(a.toString()).getFirst().actorRole()).isEqualTo("system");
    try (Connection connection = Journaled.connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT causation FROM journal WHERE subject = ?")) {
      statement.setString(1, a.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        assertThat(row.getString(1))
            .isEqualTo(
                new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void a_failing_case_is_parked_and_the_others_of_the_batch_go_on() throws SQLException {
    toFail.put(a, new AtomicInteger(Integer.MAX_VALUE));
    deliver(routed(b, "1"), routed(a, "1"), routed(b, "2"), routed(a, "2"), routed(b, "3"));
    assertThat(effects(b)).containsExactly("1", "2", "3");
    assertThat(effects(a)).isEmpty();
    assertThat(parked()).containsExactly(a + " 1", a + " 0");
  }

  @Test
  void later_events_of_a_parked_case_wait_and_a_redrive_applies_them_in_order()
      throws SQLException {
    toFail.put(a, new AtomicInteger(Integer.MAX_VALUE));
    deliver(routed(a, "1"));
    toFail.clear();
    deliver(routed(a, "2"), routed(b, "1"));
    deliver(routed(a, "3"));
    assertThat(effects(a)).as("nothing overtakes").isEmpty();
    redrive(idOfFirstParked())
        .statusCode(200)
        .body("applied", equalTo(3))
        .body("remaining", equalTo(0));
    assertThat(effects(a)).containsExactly("1", "2", "3");
    assertThat(parked()).isEmpty();
    deliver(routed(a, "4"));
    assertThat(effects(a)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void a_redrive_that_fails_keeps_the_rest_and_counts_the_attempt() throws SQLException {
    toFail.put(a, new AtomicInteger(Integer.MAX_VALUE));
    deliver(routed(a, "1"));
    deliver(routed(a, "2"));
    redrive(idOfFirstParked())
        .statusCode(200)
        .body("applied", equalTo(0))
        .body("remaining", equalTo(2));
    assertThat(parked()).containsExactly(a + " 2", a + " 0");
    assertThat(effects(a)).isEmpty();
  }

  @Test
  void a_passing_fault_is_retried_in_place_and_nothing_is_parked() throws SQLException {
    AtomicInteger failures = new AtomicInteger(3);
    reader.read(
        consumer,
        Deliveries.batch(List.of(routed(a, "1"), routed(a, "2"))),
        received -> {
          if (failures.getAndDecrement() > 0) {
            throw new StorageException("deadlock", new SQLTransientException("40P01"));
          }
          effect(received);
        });
    assertThat(effects(a)).containsExactly("1", "2");
    assertThat(parked()).isEmpty();
  }

  @Test
  void a_fault_that_does_not_pass_is_parked_after_the_attempts_allowed() throws SQLException {
    reader.read(
        consumer,
        Deliveries.batch(List.of(routed(a, "1"))),
        received -> {
          throw new StorageException("deadlock", new SQLTransientException("again", "40P01"));
        });
    assertThat(parked()).containsExactly(a + " 5");
  }

  @Test
  void poison_is_parked_with_its_bytes_and_does_not_stop_the_rest() throws SQLException {
    ConsumerRecord<String, byte[]> noHeaders =
        Deliveries.record("keten.risk-assessment", b.toString(), Map.of(), new byte[] {1, 2, 3});
    ConsumerRecord<String, byte[]> noJson =
        Deliveries.record(
            "keten.risk-assessment",
            UuidV7.next().toString(),
            Map.of("ce_type", "nl.exportcontrole.assessments.routed.v1", "ce_id", "not-a-uuid"),
            "{".getBytes(StandardCharsets.UTF_8));
    ConsumerRecord<String, byte[]> wrongSubject = routed(a, "wrong");
    wrongSubject.headers().remove("ce_subject");
    wrongSubject.headers().add("ce_subject", "another-case".getBytes(StandardCharsets.UTF_8));
    UUID other = UuidV7.next();
    deliver(noHeaders, noJson, routed(other, "1"), wrongSubject);
    assertThat(effects(other)).containsExactly("1");
    assertThat(parked()).hasSize(3).allSatisfy(row -> assertThat(row).endsWith(" 1"));
  }

  @Test
  void an_event_of_a_type_we_do_not_know_is_skipped() throws SQLException {
    deliver(
        Deliveries.record(
            "keten.risk-assessment",
            a.toString(),
            Map.of("ce_type", "nl.exportcontrole.assessments.invented.v9"),
            "{}".getBytes(StandardCharsets.UTF_8)),
        routed(a, "1"));
    assertThat(effects(a)).containsExactly("1");
    assertThat(parked()).isEmpty();
  }

  @Test
  void a_member_that_a_newer_publisher_added_is_left_aside() {
    ConsumerRecord<String, byte[]> event = routed(a, "1");
    String newer =
        new String(event.value(), StandardCharsets.UTF_8)
            .replaceFirst("\\{", "{\"added\":{\"x\":1},");
    Map<String, String> headers = CloudEventHeaders.texts(event.headers());
    deliver(
        Deliveries.record(
            event.topic(), event.key(), headers, newer.getBytes(StandardCharsets.UTF_8)));
    assertThat(effects(a)).containsExactly("1");
  }

  @Test
  void operations_are_for_operators_and_show_no_content() throws SQLException {
    toFail.put(a, new AtomicInteger(Integer.MAX_VALUE));
    deliver(routed(a, "rule-secret"));
    given().get("/v1/operations/parked-events").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("officer-1", "cdiu-officer"))
        .get("/v1/operations/parked-events")
        .then()
        .statusCode(403);
    String answer =
        given()
            .auth()
            .oauth2(Tokens.of("operator-1", "operator"))
            .get("/v1/operations/parked-events?limit=100")
            .then()
            .statusCode(200)
            .body("items.subject", hasItem(a.toString()))
            .extract()
            .asString();
    assertThat(answer).doesNotContain("rule-secret");
    given()
        .auth()
        .oauth2(Tokens.of("officer-1", "cdiu-officer"))
        .post("/v1/operations/parked-events/" + idOfFirstParked() + "/re-drive")
        .then()
        .statusCode(403);
    given().post("/v1/operations/parked-events/1/re-drive").then().statusCode(401);
    redrive(999_999_999).statusCode(404);
  }

  @Test
  void a_replay_unmarks_what_was_published_from_there_and_is_for_operators() {
    deliver(routed(a, "1"));
    given().post("/v1/operations/journal/replay").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("auditor-1", "auditor"))
        .contentType("application/json")
        .body("{}")
        .post("/v1/operations/journal/replay")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .contentType("application/json")
        .body("{\"fromSeq\":0}")
        .post("/v1/operations/journal/replay")
        .then()
        .statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .contentType("application/json")
        .body("{\"fromSeq\":1}")
        .post("/v1/operations/journal/replay")
        .then()
        .statusCode(202);
  }

  @Test
  void the_journal_is_verified_for_auditors_and_operators() {
    deliver(routed(a, "1"));
    given().get("/v1/operations/journal/verification").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.exporter("polderlicht"))
        .get("/v1/operations/journal/verification")
        .then()
        .statusCode(403);
    for (String role : new String[] {"auditor", "operator"}) {
      given()
          .auth()
          .oauth2(Tokens.of(role + "-1", role))
          .get("/v1/operations/journal/verification")
          .then()
          .statusCode(200)
          .body("intact", equalTo(true))
          .body("bad", equalTo(List.of()));
    }
  }
}

package nl.keten.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.Delivery;
import nl.keten.reporting.RandomLives;
import nl.keten.reporting.Told;
import nl.keten.testbed.BrokerResource;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real broker, because a rebuild is about what the topics still hold. */
@QuarkusTest
@QuarkusTestResource(value = BrokerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class RebuildTest {

  private static final String PATH = "/v1/operations/projection/rebuild";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of(
          "export_case",
          "item",
          "item_classification",
          "station_visit",
          "visit_move",
          "clock_fact",
          "hold_move",
          "information_request",
          "routing",
          "licence",
          "event_log");

  @Inject AgroalDataSource database;
  @Inject Rebuilds rebuilds;
  @Inject Rebuilding rebuilding;

  @BeforeEach
  void noRebuildIsUnderWay() {
    await().atMost(PATIENCE).until(() -> isFinished());
  }

  @Test
  void theProjectionReadAgainIsTheProjectionReadOnce() throws Exception {
    List<CaseLife> lives = published(1, 40);
    await().atMost(PATIENCE).until(() -> knows(lives));
    Map<String, List<String>> before = rows();
    spoil();
    assertThat(rows()).isNotEqualTo(before);

    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .post(PATH)
        .then()
        .statusCode(202)
        .header("Location", endsWith(PATH))
        .body("rebuildId", notNullValue());

    await().atMost(PATIENCE).until(() -> isFinished());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(before));
  }

  @Test
  void eventsThatComeInDuringARebuildAreNeitherLostNorDoubled() throws Exception {
    List<CaseLife> first = published(2, 40);
    await().atMost(PATIENCE).until(() -> knows(first));

    rebuilding.start();
    List<CaseLife> meanwhile = published(3, 40);

    await().atMost(PATIENCE).until(() -> isFinished() && knows(first) && knows(meanwhile));
    CaseHistories histories = new CaseHistories(database);
    for (CaseLife life : Stream.concat(first.stream(), meanwhile.stream()).toList()) {
      assertThat(histories.of(life.caseId())).hasValue(Folding.of(life.told()));
    }
  }

  @Test
  void aRebuildThatWasCutOffIsTakenUpAtTheNextStart() throws Exception {
    List<CaseLife> lives = published(4, 10);
    await().atMost(PATIENCE).until(() -> knows(lives));
    UUID cutOff = rebuilds.begin().orElseThrow();
    assertThat(new CaseHistories(database).of(lives.getFirst().caseId())).isEmpty();

    rebuilding.resume(new StartupEvent());

    await().atMost(PATIENCE).until(() -> isFinished());
    assertThat(rebuilds.last().orElseThrow().rebuildId()).isEqualTo(cutOff);
    for (CaseLife life : lives) {
      assertThat(new CaseHistories(database).of(life.caseId())).hasValue(Folding.of(life.told()));
    }
  }

  @Test
  void oneRebuildAtATime() {
    UUID running = rebuilds.begin().orElseThrow();

    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .post(PATH)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:keten:problem:rebuild-running"));
    given()
        .auth()
        .oauth2(Tokens.of("auditor-1", "auditor"))
        .get(PATH)
        .then()
        .statusCode(200)
        .body("state", equalTo("RUNNING"))
        .body("rebuildId", equalTo(running.toString()));

    rebuilding.resume(new StartupEvent());
    await().atMost(PATIENCE).until(() -> isFinished());
    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .get(PATH)
        .then()
        .body("state", equalTo("FINISHED"))
        .body("finishedAt", notNullValue());
  }

  @Test
  void onlyOperatorsRebuildAndOnlyTheyAndAuditorsLook() {
    given().post(PATH).then().statusCode(401);
    given().get(PATH).then().statusCode(401);
    for (String role : List.of("auditor", "cdiu-officer", "exporter", "service")) {
      given().auth().oauth2(Tokens.of("somebody", role)).post(PATH).then().statusCode(403);
    }
    given().auth().oauth2(Tokens.of("somebody", "cdiu-officer")).get(PATH).then().statusCode(403);
  }

  private List<CaseLife> published(long seed, int count) throws Exception {
    RandomLives random = new RandomLives(seed);
    List<CaseLife> lives = Stream.generate(random::next).limit(count).toList();
    String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (CaseLife life : lives) {
        for (Told told : life.told()) {
          ConsumerRecord<String, byte[]> record = Delivery.record(told);
          producer
              .send(
                  new ProducerRecord<>(
                      record.topic(), null, record.key(), record.value(), record.headers()))
              .get();
        }
      }
    }
    return lives;
  }

  private boolean knows(List<CaseLife> lives) throws SQLException {
    List<String> logged = rows("SELECT event_id::text FROM event_log");
    return lives.stream()
        .flatMap(life -> life.told().stream())
        .allMatch(told -> logged.contains(told.eventId().toString()));
  }

  private boolean isFinished() {
    return rebuilds.last().map(last -> last.finishedAt() != null).orElse(true);
  }

  private void spoil() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM item");
      statement.execute("UPDATE export_case SET destination = 'XX', decided_on = NULL");
      statement.execute(
          "INSERT INTO licence VALUES (gen_random_uuid(), gen_random_uuid(), 'NL-0', 'EXPORT',"
              + " now(), now(), 'none', 0, now())");
    }
  }

  private Map<String, List<String>> rows() throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(table, rows("SELECT t::text FROM " + table + " t ORDER BY 1"));
    }
    return rows;
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }
}

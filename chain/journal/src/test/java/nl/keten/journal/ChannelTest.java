package nl.keten.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.Publisher;
import nl.keten.events.Route;
import nl.keten.testbed.BrokerResource;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The whole way through a real broker: request, journal, relay, topic, channel, effect. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = BrokerResource.class, restrictToAnnotatedClass = true)
class ChannelTest {

  private final String bootstrapServers =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

  private static ConsumerRecord<String, byte[]> routed(UUID caseId) {
    return Deliveries.record(
        Publisher.RISK_ASSESSMENT,
        UuidV7.next(),
        new AssessmentEvent.Routed(caseId, Instant.now(), Route.CDIU, "rule-1", false));
  }

  private void send(List<ConsumerRecord<String, byte[]>> records) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (ConsumerRecord<String, byte[]> record : records) {
        producer
            .send(
                new ProducerRecord<>(
                    record.topic(), null, record.key(), record.value(), record.headers()))
            .get();
      }
    }
  }

  private List<String> idsOnTopic(String topic, UUID caseId, int expected) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      List<String> ids = new ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> record :
                    consumer.poll(Duration.ofMillis(100))) {
                  if (caseId.toString().equals(record.key())) {
                    ids.add(
                        new String(
                            record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                  }
                }
                return ids.size() >= expected;
              });
      return ids;
    }
  }

  @Test
  void an_act_reaches_the_topic_and_a_replay_brings_the_same_id_again() {
    UUID caseId = UuidV7.next();
    String eventId =
        given()
            .auth()
            .oauth2(Tokens.of("officer-1", "cdiu-officer"))
            .contentType("application/json")
            .body(Map.of("caseId", caseId))
            .post("/v1/cases/acceptances")
            .then()
            .statusCode(200)
            .extract()
            .path("eventId");
    assertThat(idsOnTopic("keten.licence-intake", caseId, 1)).containsExactly(eventId);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count("SELECT count(*) FROM journal WHERE published_at IS NULL") == 0);
    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .contentType("application/json")
        .body("{}")
        .post("/v1/operations/journal/replay")
        .then()
        .statusCode(202);
    assertThat(idsOnTopic("keten.licence-intake", caseId, 2)).containsOnly(eventId);
  }

  @Test
  void poison_on_the_topic_stops_neither_the_channel_nor_other_cases() throws Exception {
    UUID before = UuidV7.next();
    UUID after = UuidV7.next();
    UUID poisoned = UuidV7.next();
    send(
        List.of(
            routed(before),
            Deliveries.record(
                "keten.risk-assessment",
                poisoned.toString(),
                Map.of("ce_type", "nl.exportcontrole.assessments.routed.v1"),
                new byte[] {0, 1, 2}),
            routed(after)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !Journaled.of(before.toString()).isEmpty()
                    && !Journaled.of(after.toString()).isEmpty());
    await().until(() -> count("SELECT count(*) FROM parked_event") > 0);
    assertThat(count("SELECT count(*) FROM parked_event WHERE subject = '" + poisoned + "'"))
        .isEqualTo(1);
    assertThat(idsOfDeadLetters(poisoned)).as("told to the dead letters").isEqualTo(1);
    UUID later = UuidV7.next();
    send(List.of(routed(later)));
    await().atMost(Duration.ofSeconds(30)).until(() -> !Journaled.of(later.toString()).isEmpty());
    given()
        .auth()
        .oauth2(Tokens.of("operator-1", "operator"))
        .get("/v1/operations/parked-events")
        .then()
        .body("items.subject", hasItem(poisoned.toString()));
  }

  @Test
  void a_record_delivered_twice_by_the_broker_takes_effect_once() throws Exception {
    UUID caseId = UuidV7.next();
    UUID last = UuidV7.next();
    ConsumerRecord<String, byte[]> record = routed(caseId);
    send(List.of(record, record, record));
    send(List.of(routed(last)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "SELECT count(*) FROM inbox WHERE subject IN ('"
                            + caseId
                            + "','"
                            + last
                            + "')")
                    == 2);
    assertThat(Journaled.of(caseId.toString())).hasSize(1);
  }

  private int idsOfDeadLetters(UUID subject) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(JournalRelay.DEAD_LETTERS));
      List<String> keys = new ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                return keys.contains(subject.toString());
              });
      return (int) keys.stream().filter(subject.toString()::equals).count();
    }
  }

  private static long count(String sql) throws Exception {
    try (Connection connection = Journaled.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}

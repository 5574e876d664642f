package nl.keten.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.Publisher;
import nl.keten.testbed.BrokerResource;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.PostgresResource;
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

/** The channel and the relay as configured, on a real broker. */
@QuarkusTest
@QuarkusTestResource(value = BrokerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(PostgresResource.class)
class BrokerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // Asked for at run time: an injection point would ask all other tests for a broker, too.
  private final String broker =
      ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

  @Test
  void aCaseAcceptedOnTheTopicOfIntakeWaitsForClassificationOnTheTopicOfThisService()
      throws Exception {
    Applications application = Applications.of("BR");
    UUID accepted = UUID.randomUUID();
    CaseEvent.IntakeAccepted intakeAccepted =
        new CaseEvent.IntakeAccepted(application.caseId(), Instant.now());
    send(UUID.randomUUID(), application.event());
    send(accepted, intakeAccepted);
    send(accepted, intakeAccepted);

    List<ConsumerRecord<String, byte[]>> heard = hear(application.caseId());

    assertThat(heard)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(header(record, "ce_type"))
                  .isEqualTo("nl.exportcontrole.stations.entered.v1");
              assertThat(header(record, "ce_causationid")).isEqualTo(accepted.toString());
              assertThat(new String(record.value(), StandardCharsets.UTF_8))
                  .contains("CLASSIFICATION");
            });
  }

  private void send(UUID id, ChainEvent event) throws Exception {
    ConsumerRecord<String, byte[]> record = Deliveries.record(Publisher.LICENCE_INTAKE, id, event);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  record.topic(), null, record.key(), record.value(), record.headers()))
          .get();
    }
  }

  /** What this service says of a case, until it says nothing more for a while. */
  private List<ConsumerRecord<String, byte[]>> hear(UUID caseId) {
    List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker,
                "group.id",
                "test-" + caseId,
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Publisher.RISK_ASSESSMENT.topic()));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      boolean quiet = false;
      while (System.nanoTime() < deadline && !(quiet && !heard.isEmpty())) {
        int before = heard.size();
        consumer
            .poll(Duration.ofSeconds(2))
            .forEach(
                record -> {
                  if (record.key().equals(caseId.toString())) {
                    heard.add(record);
                  }
                });
        quiet = heard.size() == before;
      }
    }
    return heard;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

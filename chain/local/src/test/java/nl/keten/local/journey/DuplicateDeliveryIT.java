package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.keten.local.Chain;
import nl.keten.local.OnTheChain;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Delivery is at least once; the effect is once. */
@OnTheChain(testClock = true)
class DuplicateDeliveryIT {

  private final Chain chain;

  DuplicateDeliveryIT(Chain chain) {
    this.chain = chain;
  }

  @Test
  void everyEventOfACaseDeliveredTwiceChangesNothing() throws Exception {
    Story story = Story.begun().to("US").applied().accepted().classified().screened();
    story.awaitCase(
        "at its decision", seen -> seen.path("stations").toString().contains("DECISION"));
    new Evidence(chain, story.caseId()).nothingIsLostOrDoubled();

    int sent = deliverAgain(story.caseId());

    assertThat(sent).isGreaterThan(15);
    // The same key is the same partition: when what comes after is visible, the copies were read.
    JsonNode decision = story.drafted("GRANTED").signed();
    assertThat(decision.path("outcome").asText()).isEqualTo("GRANTED");
    story.timeline(timeline -> timeline.hasNonNull("licence"));
    Evidence evidence = new Evidence(chain, story.caseId());
    evidence.nothingIsLostOrDoubled();
    assertThat(evidence.moves("nl.exportcontrole.stations.entered.v1"))
        .containsAllEntriesOf(Map.of("CLASSIFICATION", 1, "DECISION", 1, "SIGNING", 1));
  }

  /** Sends every record of the case again, byte for byte, in its order. */
  private int deliverAgain(String caseId) throws Exception {
    List<ConsumerRecord<String, byte[]>> records = recordsOf(caseId);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", chain.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (ConsumerRecord<String, byte[]> record : records) {
        producer
            .send(
                new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.key(),
                    record.value(),
                    record.headers()))
            .get();
      }
    }
    return records.size();
  }

  private List<ConsumerRecord<String, byte[]>> recordsOf(String caseId) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", chain.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          chain.topics().stream()
              .filter(topic -> !topic.contains("dead"))
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
      }
    }
    return records.stream().filter(record -> caseId.equals(record.key())).toList();
  }
}

package nl.keten.reporting.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BooleanSupplier;
import nl.keten.events.Publisher;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topics from their beginning up to where they end now, apart from the consumer group:
 * the listeners go on with what comes in meanwhile.
 */
@ApplicationScoped
class TopicReader {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> broker;

  TopicReader(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /** Takes in what was polled. */
  interface Batches {
    void read(ConsumerRecords<String, byte[]> batch, long total);
  }

  /**
   * Reads everything.
   *
   * @param go asked between polls; false breaks off
   * @return how many records there were; the total at the start of each topic is an estimate for
   *     the progress, since compaction or transactions may leave holes
   */
  long readAll(Batches batches, BooleanSupplier go) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Arrays.stream(Publisher.values())
              .flatMap(publisher -> consumer.partitionsFor(publisher.topic()).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long total = total(consumer.beginningOffsets(partitions), ends);
      long read = 0;
      while (go.getAsBoolean() && !isThere(consumer, ends)) {
        ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
        if (!batch.isEmpty()) {
          batches.read(batch, total);
          read += batch.count();
        }
      }
      return read;
    }
  }

  private static boolean isThere(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static long total(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    for (Entry<String, Object> setting : broker.entrySet()) {
      if (ConsumerConfig.configNames().contains(setting.getKey())) {
        settings.put(setting.getKey(), setting.getValue());
      }
    }
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
    settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    return settings;
  }
}

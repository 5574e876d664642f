package nl.keten.testbed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.keten.events.ChainEvent;
import nl.keten.events.EventType;
import nl.keten.events.Publisher;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Records as a broker would deliver them, to hand to a listener's method in a component test:
 * {@code listener.read(Deliveries.of(Publisher.LICENCE_INTAKE, event))}. The bytes are written here
 * by hand, apart from the code under test, so that a change of the wire format is noticed.
 */
public final class Deliveries {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();
  private static final AtomicLong OFFSET = new AtomicLong();

  private Deliveries() {}

  /** A batch of events of one publisher, each with an id of its own. */
  public static ConsumerRecords<String, byte[]> of(Publisher publisher, ChainEvent... events) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (ChainEvent event : events) {
      records.add(record(publisher, UUID.randomUUID(), event));
    }
    return batch(records);
  }

  /** One event with that id; deliver it twice to see that it takes effect once. */
  public static ConsumerRecord<String, byte[]> record(
      Publisher publisher, UUID eventId, ChainEvent event) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId.toString());
    headers.put("ce_type", EventType.of(event).wireName());
    headers.put("ce_source", "urn:nld:oin:00000000000000000000:systeem:" + publisher.service());
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_subject", event.subject());
    headers.put("ce_sequence", "1");
    headers.put("ce_correlationid", UUID.randomUUID().toString());
    headers.put("ce_actorrole", "system");
    headers.put("content-type", "application/json");
    try {
      return record(publisher.topic(), event.subject(), headers, JSON.writeValueAsBytes(event));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }

  /** Any bytes with any headers. */
  public static ConsumerRecord<String, byte[]> record(
      String topic, String key, Map<String, String> headers, byte[] body) {
    Headers kafka = new RecordHeaders();
    headers.forEach((name, value) -> kafka.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        topic,
        0,
        OFFSET.getAndIncrement(),
        System.currentTimeMillis(),
        TimestampType.CREATE_TIME,
        key.length(),
        body.length,
        key,
        body,
        kafka,
        Optional.empty());
  }

  /** A poll's worth of records. */
  public static ConsumerRecords<String, byte[]> batch(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      byPartition
          .computeIfAbsent(
              new TopicPartition(record.topic(), record.partition()), any -> new ArrayList<>())
          .add(record);
    }
    return new ConsumerRecords<>(byPartition, Map.of());
  }
}

package nl.keten.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.keten.events.EventType;
import nl.keten.testbed.Deliveries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Events as the broker hands them to a listener, with the sequence of their publisher. */
public final class Delivery {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Delivery() {}

  /** One poll. */
  public static ConsumerRecords<String, byte[]> of(List<Told> told) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (Told one : told) {
      records.add(record(one));
    }
    return Deliveries.batch(records);
  }

  /** One record. */
  public static ConsumerRecord<String, byte[]> record(Told told) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", told.eventId().toString());
    headers.put("ce_type", EventType.of(told.event()).wireName());
    headers.put("ce_source", told.source());
    headers.put("ce_time", told.recordedAt().toString());
    headers.put("ce_subject", told.event().subject());
    headers.put("ce_sequence", Long.toString(told.sequence()));
    headers.put("ce_correlationid", told.eventId().toString());
    headers.put("ce_actorrole", "system");
    headers.put("content-type", "application/json");
    try {
      return Deliveries.record(
          told.publisher().topic(),
          told.event().subject(),
          headers,
          JSON.writeValueAsBytes(told.event()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }
}

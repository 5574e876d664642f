package nl.keten.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.Envelope;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The envelope as Kafka headers: CloudEvents 1.0, binary mode, NL GOV profile. */
final class CloudEventHeaders {

  private static final String TYPE = "ce_type";
  private static final String CAUSATION = "ce_causationid";

  private CloudEventHeaders() {}

  static Headers of(JournalRow row) {
    Headers headers = new RecordHeaders();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", row.eventId().toString());
    put(headers, TYPE, row.type());
    put(headers, "ce_source", row.source());
    put(headers, "ce_time", row.recordedAt().toString());
    put(headers, "ce_subject", row.subject());
    put(headers, "ce_sequence", Long.toString(row.position()));
    put(headers, "ce_sequencetype", "Integer");
    put(headers, "ce_correlationid", row.correlation().toString());
    if (row.causation() != null) {
      put(headers, CAUSATION, row.causation().toString());
    }
    put(headers, "ce_actorrole", row.actorRole());
    put(headers, "content-type", "application/json");
    if (row.traceParent() != null) {
      put(headers, "traceparent", row.traceParent());
    }
    return headers;
  }

  /** The wire name; null if the record has none, so that it is no event. */
  static @Nullable String type(Headers headers) {
    return text(headers, TYPE);
  }

  /**
   * The envelope.
   *
   * @throws IllegalArgumentException if a header is missing or malformed
   */
  static Envelope read(Headers headers) {
    String causation = text(headers, CAUSATION);
    return new Envelope(
        UUID.fromString(required(headers, "ce_id")),
        required(headers, "ce_source"),
        required(headers, TYPE),
        Instant.parse(required(headers, "ce_time")),
        required(headers, "ce_subject"),
        Long.parseLong(required(headers, "ce_sequence")),
        UUID.fromString(required(headers, "ce_correlationid")),
        causation == null ? null : UUID.fromString(causation),
        required(headers, "ce_actorrole"));
  }

  /** All headers, to keep with a parked record. */
  static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      if (header.value() != null) {
        texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Headers headers, String name) {
    String value = text(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("No header " + name);
    }
    return value;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

package nl.keten.journal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.ChainEvent;
import nl.keten.events.Envelope;
import nl.keten.events.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record of a topic, after an attempt to read it. */
sealed interface Arrival {

  /** The record as it came, all that is needed to try again later. */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Raw(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      Map<String, String> headers,
      byte @Nullable [] body) {

    static Raw of(ConsumerRecord<String, byte[]> record) {
      return new Raw(
          record.topic(),
          record.partition(),
          record.offset(),
          record.key(),
          CloudEventHeaders.texts(record.headers()),
          record.value());
    }

    Headers kafkaHeaders() {
      Headers kafka = new RecordHeaders();
      headers.forEach((name, value) -> CloudEventHeaders.put(kafka, name, value));
      return kafka;
    }
  }

  Raw raw();

  /** What the order is kept for: the case. Empty if the record does not say. */
  String subject();

  /** An event of the catalogue. */
  record Event(Raw raw, Received received) implements Arrival {
    @Override
    public String subject() {
      return received.envelope().subject();
    }

    UUID id() {
      return received.envelope().id();
    }
  }

  /** Well-formed, of a type that this version does not know: a publisher went ahead of us. */
  record UnknownType(Raw raw, String type) implements Arrival {
    @Override
    public String subject() {
      return raw.key() == null ? "" : raw.key();
    }
  }

  /** No event that we can read. */
  record Undecodable(Raw raw, String error) implements Arrival {
    @Override
    public String subject() {
      return raw.key() == null ? "" : raw.key();
    }
  }

  static Arrival of(Raw raw) {
    Headers headers = raw.kafkaHeaders();
    String wireName = CloudEventHeaders.type(headers);
    if (wireName == null) {
      return new Undecodable(raw, "No header ce_type");
    }
    Optional<EventType> type = EventType.ofWireName(wireName);
    if (type.isEmpty()) {
      return new UnknownType(raw, wireName);
    }
    if (raw.body() == null) {
      return new Undecodable(raw, "No body");
    }
    try {
      Envelope envelope = CloudEventHeaders.read(headers);
      ChainEvent event = EventJson.read(type.get(), raw.body());
      if (!envelope.subject().equals(event.subject())) {
        return new Undecodable(raw, "The subject of the header is not the subject of the body");
      }
      return new Event(raw, new Received(envelope, event));
    } catch (IOException | RuntimeException e) {
      // The message of a JSON error may quote the body; its kind is enough to look further.
      return new Undecodable(raw, e.getClass().getSimpleName());
    }
  }
}

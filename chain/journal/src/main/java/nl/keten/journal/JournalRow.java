package nl.keten.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal as it is sealed.
 *
 * <p>The seal is {@code SHA-256(hash of the row before || canonical JSON)}, where the canonical
 * JSON is the UTF-8 of one object {@code {"data":body,"envelope":{…}}}: the body exactly as stored,
 * the members of the envelope sorted by name, absent ones left out, no white space, instants to the
 * microsecond as {@link Instant#toString()} writes them. The first row of a subject follows 32 zero
 * bytes.
 *
 * <p>This class needs nothing but the JDK, so that the verifier can run beside a stopped service.
 *
 * @param position 1, 2, 3 … within the subject
 * @param actor the token's subject of who acted; stays in the journal, it is not sent
 */
record JournalRow(
    UUID eventId,
    String subject,
    long position,
    String type,
    String source,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String actorRole,
    UUID correlation,
    @Nullable UUID causation,
    @Nullable String traceParent,
    String body) {

  private static final byte[] GENESIS = new byte[32];

  /** What the first row of a subject follows. */
  static byte[] genesis() {
    return Arrays.copyOf(GENESIS, GENESIS.length);
  }

  /** The same row at that position. */
  JournalRow at(long place) {
    return new JournalRow(
        eventId,
        subject,
        place,
        type,
        source,
        occurredAt,
        recordedAt,
        actor,
        actorRole,
        correlation,
        causation,
        traceParent,
        body);
  }

  byte[] seal(byte[] previous) {
    MessageDigest sha256 = sha256();
    sha256.update(previous);
    return sha256.digest(canonical().getBytes(StandardCharsets.UTF_8));
  }

  String canonical() {
    Map<String, String> envelope = new TreeMap<>();
    envelope.put("actor", quoted(actor));
    envelope.put("actorRole", quoted(actorRole));
    envelope.put("correlation", quoted(correlation.toString()));
    envelope.put("id", quoted(eventId.toString()));
    envelope.put("occurredAt", quoted(occurredAt.toString()));
    envelope.put("position", Long.toString(position));
    envelope.put("recordedAt", quoted(recordedAt.toString()));
    envelope.put("source", quoted(source));
    envelope.put("subject", quoted(subject));
    envelope.put("type", quoted(type));
    if (causation != null) {
      envelope.put("causation", quoted(causation.toString()));
    }
    if (traceParent != null) {
      envelope.put("traceParent", quoted(traceParent));
    }
    StringBuilder json = new StringBuilder("{\"data\":").append(body).append(",\"envelope\":{");
    String separator = "";
    for (Map.Entry<String, String> member : envelope.entrySet()) {
      json.append(separator).append(quoted(member.getKey())).append(':').append(member.getValue());
      separator = ",";
    }
    return json.append("}}").toString();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package nl.keten.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The context of an event as CloudEvents 1.0 and the NL GOV profile name it; on Kafka each part is
 * a {@code ce_} header and the body is the bare record.
 *
 * @param id the event, a UUID of version 7; the same on every delivery
 * @param source the publishing service as a URN
 * @param type the wire name, see {@link EventType}
 * @param time when it was recorded; when it happened is {@link ChainEvent#occurredAt()}
 * @param subject the case id, or the list id
 * @param sequence position in the journal of this subject at this publisher: 1, 2, 3 …
 * @param correlation what belongs to one request or message, across services
 * @param causation the event that led to this one, if one did
 * @param actorRole the role in which somebody acted, or {@code system}
 */
public record Envelope(
    UUID id,
    String source,
    String type,
    Instant time,
    String subject,
    long sequence,
    UUID correlation,
    @Nullable UUID causation,
    String actorRole) {}

package nl.keten.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a relay needs to know.
 *
 * @param topic where the journal goes; null for a service that publishes nothing, its relay only
 *     tells dead letters
 * @param pollInterval longest wait for a row, should the notification be lost
 * @param batch rows at once
 * @param maxBytes largest record; below the broker's own limit, so that what is too large is known
 *     before anything behind it is sent
 */
record RelaySettings(
    String jdbcUrl,
    String user,
    String password,
    String bootstrapServers,
    @Nullable String topic,
    Duration pollInterval,
    int batch,
    int maxBytes) {}

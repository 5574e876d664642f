package nl.keten.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the readers move. A reader that has sat on one batch for too long will not get up by
 * itself, while the process looks well: then liveness is down, and the platform restarts it.
 */
@Liveness
@Default
@ApplicationScoped
class ReaderProgress implements HealthCheck {

  private final Map<String, Instant> busySince = new ConcurrentHashMap<>();
  private final Duration stalledAfter;

  ReaderProgress(
      @ConfigProperty(name = "keten.reader.stalled-after", defaultValue = "PT5M")
          Duration stalledAfter) {
    this.stalledAfter = stalledAfter;
  }

  /** The reader did something, or waits for what is not its fault. */
  void moves(String consumer) {
    busySince.put(consumer, Instant.now());
  }

  void rests(String consumer) {
    busySince.remove(consumer);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("readers move");
    boolean up = true;
    for (Map.Entry<String, Instant> reader : busySince.entrySet()) {
      Duration busy = Duration.between(reader.getValue(), Instant.now());
      health.withData(reader.getKey(), "busy for " + busy.toSeconds() + " s");
      up &= busy.compareTo(stalledAfter) <= 0;
    }
    return health.status(up).build();
  }
}

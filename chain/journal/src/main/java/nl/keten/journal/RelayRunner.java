package nl.keten.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the relay as long as the service runs. */
@ApplicationScoped
class RelayRunner {

  private static final Logger LOG = Logger.getLogger(RelayRunner.class);

  private final boolean enabled;
  private final RelaySettings settings;
  private @Nullable JournalRelay relay;
  private @Nullable Thread thread;

  RelayRunner(
      Identification identification,
      @ConfigProperty(name = "keten.relay.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:19092")
          String bootstrapServers,
      @ConfigProperty(name = "keten.relay.poll-interval", defaultValue = "PT1S") Duration poll,
      @ConfigProperty(name = "keten.relay.batch", defaultValue = "500") int batch,
      @ConfigProperty(name = "keten.relay.max-bytes", defaultValue = "900000") int maxBytes) {
    this.enabled = enabled;
    this.settings =
        new RelaySettings(
            jdbcUrl,
            user,
            password,
            bootstrapServers,
            identification.publishes() ? identification.publisher().topic() : null,
            poll,
            batch,
            maxBytes);
  }

  void start(@Observes StartupEvent start, MeterRegistry metrics, JournalLag lag) {
    if (enabled) {
      JournalRelay started = new JournalRelay(settings);
      relay = started;
      thread = Thread.ofPlatform().name("journal-relay").start(started);
    }
    Gauge.builder("keten.relay.lag.seconds", lag, JournalLag::seconds).register(metrics);
  }

  /** What it is doing; {@code off} if it was not to run. */
  String state() {
    return relay == null ? "off" : relay.state().name().toLowerCase(java.util.Locale.ROOT);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    if (relay != null && thread != null) {
      relay.close();
      if (!thread.join(Duration.ofSeconds(10))) {
        LOG.warn("The relay did not stop in time; what it has not marked will be sent again");
      }
    }
  }
}

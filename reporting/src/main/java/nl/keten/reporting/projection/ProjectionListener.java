package nl.keten.reporting.projection;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.keten.journal.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads the topics of the three services. Each channel moves on by itself: nothing here depends on
 * the order between publishers.
 */
@ApplicationScoped
class ProjectionListener {

  /** The name of this reader in the inbox. */
  static final String CONSUMER = "reporting";

  private final EventReader reader;
  private final Projection projection;

  ProjectionListener(EventReader reader, Projection projection) {
    this.reader = reader;
    this.projection = projection;
  }

  void register(@Observes StartupEvent start) {
    reader.register(CONSUMER, projection::apply);
  }

  @Incoming("licence-intake")
  @Blocking
  void ofLicenceIntake(ConsumerRecords<String, byte[]> batch) {
    read(batch);
  }

  @Incoming("sanctions-screening")
  @Blocking
  void ofSanctionsScreening(ConsumerRecords<String, byte[]> batch) {
    read(batch);
  }

  @Incoming("risk-assessment")
  @Blocking
  void ofRiskAssessment(ConsumerRecords<String, byte[]> batch) {
    read(batch);
  }

  /** Applies a batch of whichever topic. */
  void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(CONSUMER, batch, projection::apply);
  }
}

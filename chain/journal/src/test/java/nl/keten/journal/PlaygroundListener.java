package nl.keten.journal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener as the services write it. */
@ApplicationScoped
class PlaygroundListener {

  static final String CONSUMER = "licence-intake";

  private final EventReader reader;
  private final Journal journal;

  PlaygroundListener(EventReader reader, Journal journal) {
    this.reader = reader;
    this.journal = journal;
  }

  void register(@Observes StartupEvent start) {
    reader.register(CONSUMER, this::apply);
  }

  @Incoming("risk-assessment")
  @Blocking
  public void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(CONSUMER, batch, this::apply);
  }

  private void apply(Received received) {
    if (received.event() instanceof AssessmentEvent.Routed routed) {
      journal.append(new CaseEvent.IntakeAccepted(routed.caseId(), Instant.now()));
    }
  }
}

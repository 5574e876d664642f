package nl.keten.intake.findings;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.AssessmentEvent.ClassifiedItem;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.StationEvent;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.journal.EventReader;
import nl.keten.journal.Received;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What risk-assessment says about our cases. */
@ApplicationScoped
public class AssessmentListener {

  /** A reader of its own: parked events of one topic never wait for those of the other. */
  private static final String CONSUMER = "licence-intake.assessments";

  private final EventReader reader;
  private final CaseFindings findings;
  private final Applications applications;

  AssessmentListener(EventReader reader, CaseFindings findings, Applications applications) {
    this.reader = reader;
    this.findings = findings;
    this.applications = applications;
  }

  void register(@Observes StartupEvent start) {
    reader.register(CONSUMER, this::apply);
  }

  /** A batch as it comes from the broker. */
  @Incoming("risk-assessment")
  @Blocking
  public void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(CONSUMER, batch, this::apply);
  }

  private void apply(Received received) {
    ChainEvent event = received.event();
    switch (event) {
      case AssessmentEvent assessment ->
          findings.about(assessment, kase -> apply(kase, assessment));
      case StationEvent station -> findings.about(station, kase -> findings.moved(kase, station));
      case HoldEvent hold -> findings.about(hold, kase -> findings.held(kase, hold));
      // risk-assessment publishes none of these; the catalogue says so.
      case CaseEvent other -> {}
      case ClockEvent other -> {}
      case LicenceEvent other -> {}
      case ScreeningEvent other -> {}
      case ListEvent other -> {}
    }
  }

  private void apply(Case kase, AssessmentEvent event) {
    switch (event) {
      case AssessmentEvent.Classified classified -> {
        applications
            .of(kase.id())
            .classified(
                classified.items().stream()
                    .collect(toMap(ClassifiedItem::itemId, ClassifiedItem::listCode)));
        kase.assessment().classified();
      }
      case AssessmentEvent.Routed routed ->
          kase.assessment().routed(routed.route(), routed.overridden());
      case AssessmentEvent.AdviceIssued advice ->
          kase.assessment().advised(advice.verdict(), advice.criteria());
    }
  }
}

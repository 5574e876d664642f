package nl.keten.risk;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.StationEvent;
import nl.keten.journal.EventReader;
import nl.keten.journal.Received;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What licence-intake says of a case, as far as it concerns its assessment. */
@ApplicationScoped
class CaseListener {

  private static final String CONSUMER = "risk-assessment";

  private final EventReader reader;
  private final Assessing assessing;

  CaseListener(EventReader reader, Assessing assessing) {
    this.reader = reader;
    this.assessing = assessing;
  }

  /** From the start, so that parked events can be re-driven before the first batch arrives. */
  void register(@Observes StartupEvent start) {
    reader.register(CONSUMER, this::apply);
  }

  /** A batch as it comes from the broker. */
  @Incoming("licence-intake")
  @Blocking
  void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(CONSUMER, batch, this::apply);
  }

  private void apply(Received received) {
    switch (received.event()) {
      case CaseEvent event -> apply(event);
      // Stations, terms, holds and licences of intake do not change what is assessed.
      case StationEvent passedOver -> {}
      case ClockEvent passedOver -> {}
      case HoldEvent passedOver -> {}
      case LicenceEvent passedOver -> {}
      // Published by others, and not on this topic.
      case ScreeningEvent elsewhere -> {}
      case ListEvent elsewhere -> {}
      case AssessmentEvent elsewhere -> {}
    }
  }

  private void apply(CaseEvent event) {
    switch (event) {
      case CaseEvent.Submitted submitted -> assessing.submitted(submitted);
      case CaseEvent.IntakeAccepted accepted -> assessing.intakeAccepted(accepted.caseId());
      case CaseEvent.DecisionDrafted drafted -> assessing.decisionDrafted(drafted.caseId());
      case CaseEvent.DecisionReturned returned -> assessing.decisionReturned(returned.caseId());
      case CaseEvent.Decided decided -> assessing.decided(decided.caseId());
      // Who classifies or advises may work on while the applicant is asked something.
      case CaseEvent.InformationRequested passedOver -> {}
      case CaseEvent.InformationReceived passedOver -> {}
      case CaseEvent.ReceiptConfirmed passedOver -> {}
      case CaseEvent.ScreeningRequested passedOver -> {}
      case CaseEvent.DecisionAgreed passedOver -> {}
      case CaseEvent.DecisionSigned passedOver -> {}
    }
  }
}

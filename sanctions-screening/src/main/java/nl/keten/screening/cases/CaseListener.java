package nl.keten.screening.cases;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.Roles;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.journal.Acting;
import nl.keten.journal.EventReader;
import nl.keten.journal.Received;
import nl.keten.screening.cases.ScreeningRequest.Occasion;
import nl.keten.screening.clearing.CaseScreening;
import nl.keten.screening.clearing.CaseScreenings;
import nl.keten.screening.clearing.Clearing;
import nl.keten.station.StationQueue;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads what licence-intake says of cases. Screening itself calls another service and so is not
 * done here: the listener only notes that it is due.
 */
@ApplicationScoped
class CaseListener {

  private static final String READER = "sanctions-screening";

  private final EventReader reader;
  private final CaseScreenings cases;
  private final Clearing clearing;
  private final ScreeningRequests requests;
  private final StationQueue stations;
  private final Acting acting;
  private final Event<ScreeningAsked> asked;

  CaseListener(
      EventReader reader,
      CaseScreenings cases,
      Clearing clearing,
      ScreeningRequests requests,
      StationQueue stations,
      Acting acting,
      Event<ScreeningAsked> asked) {
    this.reader = reader;
    this.cases = cases;
    this.clearing = clearing;
    this.requests = requests;
    this.stations = stations;
    this.acting = acting;
    this.asked = asked;
  }

  void register(@Observes StartupEvent starting) {
    reader.register(READER, this::apply);
  }

  @Incoming("licence-intake")
  @Blocking
  void read(ConsumerRecords<String, byte[]> batch) {
    reader.read(READER, batch, this::apply);
  }

  private void apply(Received received) {
    switch (received.event()) {
      case CaseEvent event -> apply(event);
      case StationEvent event -> {}
      case ClockEvent event -> {}
      case HoldEvent event -> {}
      case LicenceEvent event -> {}
      case ScreeningEvent event -> {}
      case ListEvent event -> {}
      case AssessmentEvent event -> {}
    }
  }

  private void apply(CaseEvent event) {
    switch (event) {
      case CaseEvent.IntakeAccepted accepted -> {
        if (ask(accepted.caseId(), Occasion.INTAKE_ACCEPTED)
            && stations.open(accepted.caseId(), Station.SCREENING).isEmpty()) {
          stations.enter(accepted.caseId(), Station.SCREENING, Roles.POSS_ANALYST);
        }
      }
      case CaseEvent.ScreeningRequested requested -> ask(requested.caseId(), Occasion.REQUESTED);
      case CaseEvent.DecisionDrafted drafted -> {
        // A case that leaves intake undecided on its merits was never to be screened.
        if (cases.locked(drafted.caseId()).isPresent()) {
          ask(drafted.caseId(), Occasion.DECISION_DRAFTED);
        }
      }
      case CaseEvent.Decided decided -> {
        requests.waitingOf(decided.caseId()).forEach(ScreeningRequest::drop);
        clearing.close(decided.caseId());
      }
      case CaseEvent.Submitted submitted -> {}
      case CaseEvent.ReceiptConfirmed confirmed -> {}
      case CaseEvent.InformationRequested requested -> {}
      case CaseEvent.InformationReceived answered -> {}
      case CaseEvent.DecisionReturned returned -> {}
      case CaseEvent.DecisionAgreed agreed -> {}
      case CaseEvent.DecisionSigned signed -> {}
    }
  }

  /** Notes that a case is to be screened; false if it is decided. */
  private boolean ask(UUID caseId, Occasion occasion) {
    CaseScreening screening = cases.lockedOrNew(caseId);
    if (screening.isClosed()) {
      return false;
    }
    requests.persist(new ScreeningRequest(caseId, occasion, acting.cause()));
    asked.fire(new ScreeningAsked(caseId));
    return true;
  }
}

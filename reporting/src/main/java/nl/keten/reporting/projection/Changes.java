package nl.keten.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.Envelope;
import nl.keten.events.HoldEvent;
import nl.keten.events.LicenceEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.StationEvent;
import nl.keten.journal.Acting;
import nl.keten.journal.Received;

/**
 * What each event changes; a pure function. Every event is at least logged: which of them only are,
 * stands here and nowhere else.
 */
final class Changes {

  private Changes() {}

  /** The changes of one event, its entry in the log first. */
  static List<Change> of(Received received) {
    Envelope envelope = received.envelope();
    ChainEvent event = received.event();
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Logged(
            envelope.id(),
            envelope.type(),
            envelope.subject(),
            publisher(envelope),
            envelope.sequence(),
            event.occurredAt(),
            envelope.time(),
            envelope.actorRole()));
    changes.addAll(
        switch (event) {
          case CaseEvent happened -> of(happened);
          case StationEvent happened -> List.of(of(envelope, happened));
          case ClockEvent happened -> of(happened);
          case HoldEvent happened -> List.of(of(envelope, happened));
          case LicenceEvent happened -> of(happened);
          case AssessmentEvent happened -> of(envelope, happened);
          case ScreeningEvent happened -> of(happened);
          case ListEvent happened -> of(happened);
        });
    return changes;
  }

  private static List<Change> of(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Submitted submitted -> received(submitted);
      case CaseEvent.Decided decided ->
          List.of(
              new Change.CaseDecided(
                  decided.caseId(),
                  decided.outcome(),
                  decided.refusalCriteria(),
                  decided.licenceId(),
                  decided.occurredAt(),
                  dutchDate(decided.occurredAt())));
      case CaseEvent.InformationRequested asked ->
          List.of(
              new Change.InformationAsked(
                  asked.requestId(),
                  asked.caseId(),
                  asked.station(),
                  asked.deadline(),
                  asked.occurredAt()));
      case CaseEvent.InformationReceived answered ->
          List.of(
              new Change.InformationAnswered(
                  answered.requestId(), answered.caseId(), answered.occurredAt()));
      case CaseEvent.ReceiptConfirmed logged -> List.of();
      case CaseEvent.IntakeAccepted logged -> List.of();
      case CaseEvent.ScreeningRequested logged -> List.of();
      case CaseEvent.DecisionDrafted logged -> List.of();
      case CaseEvent.DecisionReturned logged -> List.of();
      case CaseEvent.DecisionAgreed logged -> List.of();
      case CaseEvent.DecisionSigned logged -> List.of();
    };
  }

  private static List<Change> received(CaseEvent.Submitted event) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.CaseReceived(
            event.caseId(),
            event.caseNumber(),
            event.organisation(),
            event.requestKind(),
            event.regime(),
            event.permanence(),
            event.consigneeCountry(),
            event.destination(),
            event.totalValueEur(),
            event.occurredAt(),
            dutchDate(event.occurredAt())));
    for (CaseEvent.ItemRef item : event.items()) {
      changes.add(
          new Change.ItemApplied(
              event.caseId(),
              item.itemId(),
              item.listCode(),
              item.cnCode(),
              item.quantity(),
              item.unit(),
              item.valueEur()));
    }
    return changes;
  }

  private static Change of(Envelope envelope, StationEvent event) {
    return switch (event) {
      case StationEvent.Entered entered ->
          new Change.VisitEntered(
              entered.visitId(),
              entered.caseId(),
              entered.station(),
              entered.roles().stream().sorted().toList(),
              entered.occurredAt());
      case StationEvent.Started started -> moved(envelope, started, VisitMove.STARTED);
      case StationEvent.Paused paused -> moved(envelope, paused, VisitMove.PAUSED);
      case StationEvent.Finished finished ->
          new Change.VisitFinished(
              finished.visitId(),
              finished.caseId(),
              finished.station(),
              finished.occurredAt(),
              finished.result());
    };
  }

  private static Change moved(Envelope envelope, StationEvent event, VisitMove move) {
    return new Change.VisitMoved(
        envelope.id(),
        event.caseId(),
        event.visitId(),
        envelope.sequence(),
        move,
        event.occurredAt());
  }

  private static List<Change> of(ClockEvent event) {
    return switch (event) {
      case ClockEvent.FactRecorded recorded ->
          List.of(
              new Change.FactFiled(
                  recorded.factId(),
                  recorded.caseId(),
                  recorded.date(),
                  recorded.fact(),
                  recorded.argument(),
                  recorded.occurredAt()));
    };
  }

  private static Change of(Envelope envelope, HoldEvent event) {
    HoldMove move =
        switch (event) {
          case HoldEvent.Placed placed -> HoldMove.PLACED;
          case HoldEvent.Released released -> HoldMove.RELEASED;
        };
    return new Change.HoldMoved(
        envelope.id(),
        event.caseId(),
        publisher(envelope),
        envelope.sequence(),
        event.hold(),
        move,
        event.reasonCode(),
        event.occurredAt());
  }

  private static List<Change> of(LicenceEvent event) {
    return switch (event) {
      case LicenceEvent.Issued issued ->
          List.of(
              new Change.LicenceIssued(
                  issued.licenceId(),
                  issued.caseId(),
                  issued.licenceNumber(),
                  issued.act(),
                  issued.validFrom(),
                  issued.validUntil(),
                  issued.validityRule(),
                  issued.totalValueEur(),
                  issued.occurredAt()));
    };
  }

  private static List<Change> of(Envelope envelope, AssessmentEvent event) {
    return switch (event) {
      case AssessmentEvent.Classified classified ->
          classified.items().stream()
              .<Change>map(
                  item ->
                      new Change.ItemClassified(
                          classified.caseId(),
                          item.itemId(),
                          classified.occurredAt(),
                          envelope.id(),
                          item.listCode()))
              .toList();
      case AssessmentEvent.Routed routed ->
          List.of(
              new Change.CaseRouted(
                  envelope.id(),
                  routed.caseId(),
                  routed.route(),
                  routed.ruleId(),
                  routed.overridden(),
                  routed.occurredAt()));
      case AssessmentEvent.AdviceIssued logged -> List.of();
    };
  }

  private static List<Change> of(ScreeningEvent event) {
    return switch (event) {
      case ScreeningEvent.Completed logged -> List.of();
      case ScreeningEvent.HitReviewed logged -> List.of();
      case ScreeningEvent.Cleared logged -> List.of();
      case ScreeningEvent.Confirmed logged -> List.of();
    };
  }

  private static List<Change> of(ListEvent event) {
    return switch (event) {
      case ListEvent.VersionLoaded logged -> List.of();
    };
  }

  /** The source is a URN that ends in the name of the publishing service. */
  private static String publisher(Envelope envelope) {
    return envelope.source().substring(envelope.source().lastIndexOf(':') + 1);
  }

  private static LocalDate dutchDate(Instant instant) {
    return LocalDate.ofInstant(instant, Acting.CIVIL_TIME);
  }
}

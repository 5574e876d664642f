package nl.keten.events;

import static nl.keten.events.Publisher.LICENCE_INTAKE;
import static nl.keten.events.Publisher.RISK_ASSESSMENT;
import static nl.keten.events.Publisher.SANCTIONS_SCREENING;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue: every event the chain knows, its name on the wire, its record and who may publish
 * it. Names are written by hand and never change; another shape is another name with another
 * version, and the old one is read for ever.
 */
public enum EventType {
  CASES_SUBMITTED("cases.submitted.v1", CaseEvent.Submitted.class, LICENCE_INTAKE),
  CASES_RECEIPT_CONFIRMED(
      "cases.receipt-confirmed.v1", CaseEvent.ReceiptConfirmed.class, LICENCE_INTAKE),
  CASES_INTAKE_ACCEPTED("cases.intake-accepted.v1", CaseEvent.IntakeAccepted.class, LICENCE_INTAKE),
  CASES_INFORMATION_REQUESTED(
      "cases.information-requested.v1", CaseEvent.InformationRequested.class, LICENCE_INTAKE),
  CASES_INFORMATION_RECEIVED(
      "cases.information-received.v1", CaseEvent.InformationReceived.class, LICENCE_INTAKE),
  CASES_SCREENING_REQUESTED(
      "cases.screening-requested.v1", CaseEvent.ScreeningRequested.class, LICENCE_INTAKE),
  CASES_DECISION_DRAFTED(
      "cases.decision-drafted.v1", CaseEvent.DecisionDrafted.class, LICENCE_INTAKE),
  CASES_DECISION_RETURNED(
      "cases.decision-returned.v1", CaseEvent.DecisionReturned.class, LICENCE_INTAKE),
  CASES_DECISION_AGREED("cases.decision-agreed.v1", CaseEvent.DecisionAgreed.class, LICENCE_INTAKE),
  CASES_DECISION_SIGNED("cases.decision-signed.v1", CaseEvent.DecisionSigned.class, LICENCE_INTAKE),
  CASES_DECIDED("cases.decided.v1", CaseEvent.Decided.class, LICENCE_INTAKE),

  STATIONS_ENTERED(
      "stations.entered.v1",
      StationEvent.Entered.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),
  STATIONS_STARTED(
      "stations.started.v1",
      StationEvent.Started.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),
  STATIONS_PAUSED(
      "stations.paused.v1",
      StationEvent.Paused.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),
  STATIONS_FINISHED(
      "stations.finished.v1",
      StationEvent.Finished.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),

  CLOCKS_FACT_RECORDED("clocks.fact-recorded.v1", ClockEvent.FactRecorded.class, LICENCE_INTAKE),

  HOLDS_PLACED(
      "holds.placed.v1",
      HoldEvent.Placed.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),
  HOLDS_RELEASED(
      "holds.released.v1",
      HoldEvent.Released.class,
      LICENCE_INTAKE,
      SANCTIONS_SCREENING,
      RISK_ASSESSMENT),

  LICENCES_ISSUED("licences.issued.v1", LicenceEvent.Issued.class, LICENCE_INTAKE),

  SCREENINGS_COMPLETED(
      "screenings.completed.v1", ScreeningEvent.Completed.class, SANCTIONS_SCREENING),
  SCREENINGS_HIT_REVIEWED(
      "screenings.hit-reviewed.v1", ScreeningEvent.HitReviewed.class, SANCTIONS_SCREENING),
  SCREENINGS_CLEARED("screenings.cleared.v1", ScreeningEvent.Cleared.class, SANCTIONS_SCREENING),
  SCREENINGS_CONFIRMED(
      "screenings.confirmed.v1", ScreeningEvent.Confirmed.class, SANCTIONS_SCREENING),
  LISTS_VERSION_LOADED(
      "lists.version-loaded.v1", ListEvent.VersionLoaded.class, SANCTIONS_SCREENING),

  ASSESSMENTS_CLASSIFIED(
      "assessments.classified.v1", AssessmentEvent.Classified.class, RISK_ASSESSMENT),
  ASSESSMENTS_ROUTED("assessments.routed.v1", AssessmentEvent.Routed.class, RISK_ASSESSMENT),
  ASSESSMENTS_ADVICE_ISSUED(
      "assessments.advice-issued.v1", AssessmentEvent.AdviceIssued.class, RISK_ASSESSMENT);

  private static final String AUTHORITY = "nl.exportcontrole.";
  private static final Map<String, EventType> BY_WIRE_NAME = new HashMap<>();
  private static final Map<Class<?>, EventType> BY_RECORD = new HashMap<>();

  static {
    for (EventType type : values()) {
      BY_WIRE_NAME.put(type.wireName, type);
      BY_RECORD.put(type.record, type);
    }
  }

  private final String name;
  private final String wireName;
  private final Class<? extends ChainEvent> record;
  private final Set<Publisher> publishers;

  EventType(String name, Class<? extends ChainEvent> record, Publisher first, Publisher... others) {
    this.name = name;
    this.wireName = AUTHORITY + name;
    this.record = record;
    this.publishers = EnumSet.of(first, others);
  }

  /**
   * The name without the authority: of the sample and the schema, e.g. {@code cases.decided.v1}.
   */
  public String shortName() {
    return name;
  }

  /** The CloudEvents type, reverse-DNS as the NL GOV profile asks. */
  public String wireName() {
    return wireName;
  }

  /** The shape of the body. */
  public Class<? extends ChainEvent> record() {
    return record;
  }

  /** The services that may publish it, each on its own topic. */
  public Set<Publisher> publishers() {
    return EnumSet.copyOf(publishers);
  }

  /** The type with that wire name; empty for a name this version does not know. */
  public static Optional<EventType> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /**
   * The type of that event.
   *
   * @throws IllegalStateException if the record is missing in the catalogue (a test forbids it)
   */
  public static EventType of(ChainEvent event) {
    EventType type = BY_RECORD.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException("Not in the catalogue: " + event.getClass().getName());
    }
    return type;
  }
}

package nl.keten.reporting.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.Hold;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Route;
import nl.keten.events.Station;
import org.jspecify.annotations.Nullable;

/**
 * What one event changes: a row, or its part of a row. The components are the columns, see {@link
 * Write}. Changes commute: in whatever order they are written, the tables end up the same.
 */
sealed interface Change {

  /** An event was read. */
  record Logged(
      UUID eventId,
      String type,
      String subject,
      String publisher,
      long sequence,
      Instant occurredAt,
      Instant recordedAt,
      String actorRole)
      implements Change {}

  /** A case was received. */
  record CaseReceived(
      UUID caseId,
      String caseNumber,
      String organisation,
      RequestKind requestKind,
      Regime regime,
      Permanence permanence,
      String consigneeCountry,
      String destination,
      BigDecimal totalValueEur,
      Instant receivedAt,
      LocalDate receivedOn)
      implements Change {}

  /** A line of goods as the exporter gave it. */
  record ItemApplied(
      UUID caseId,
      UUID itemId,
      String listCode,
      String cnCode,
      BigDecimal quantity,
      String unit,
      BigDecimal valueEur)
      implements Change {}

  /** What a line of goods was found to be. */
  record ItemClassified(
      UUID caseId, UUID itemId, Instant classifiedAt, UUID eventId, String listCode)
      implements Change {}

  /** How a case ended. */
  record CaseDecided(
      UUID caseId,
      Outcome outcome,
      Set<Integer> refusalCriteria,
      @Nullable UUID licenceId,
      Instant decidedAt,
      LocalDate decidedOn)
      implements Change {}

  /** A case arrived at a station. */
  record VisitEntered(
      UUID visitId, UUID caseId, Station station, List<String> roles, Instant enteredAt)
      implements Change {}

  /** Somebody took the work up, or put it back. */
  record VisitMoved(
      UUID eventId, UUID caseId, UUID visitId, long sequence, VisitMove move, Instant movedAt)
      implements Change {}

  /** The work of a visit is done. */
  record VisitFinished(
      UUID visitId, UUID caseId, Station station, Instant finishedAt, String result)
      implements Change {}

  /** A fact on which the statutory term depends. */
  record FactFiled(
      UUID factId,
      UUID caseId,
      LocalDate factDate,
      String fact,
      @Nullable LocalDate argument,
      Instant filedAt)
      implements Change {}

  /** A hold was placed or taken away. */
  record HoldMoved(
      UUID eventId,
      UUID caseId,
      String publisher,
      long sequence,
      Hold hold,
      HoldMove move,
      String reasonCode,
      Instant movedAt)
      implements Change {}

  /** The applicant was asked something. */
  record InformationAsked(
      UUID requestId, UUID caseId, Station station, LocalDate deadline, Instant askedAt)
      implements Change {}

  /** The applicant answered. */
  record InformationAnswered(UUID requestId, UUID caseId, Instant answeredAt) implements Change {}

  /** Somebody was found to look at the case. */
  record CaseRouted(
      UUID eventId, UUID caseId, Route route, String ruleId, boolean overridden, Instant routedAt)
      implements Change {}

  /** A licence was issued. */
  record LicenceIssued(
      UUID licenceId,
      UUID caseId,
      String licenceNumber,
      LicenceAct act,
      LocalDate validFrom,
      LocalDate validUntil,
      String validityRule,
      BigDecimal totalValueEur,
      Instant issuedAt)
      implements Change {}
}

package nl.keten.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What licence-intake says of a case, from receipt to decision. */
public sealed interface CaseEvent extends ChainEvent, AboutCase {

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /**
   * An exporter applied.
   *
   * @param caseNumber the number by which people know the case, for instance {@code EC-2026-000001}
   * @param organisation the exporter's organisation as the token names it
   * @param consigneeCountry ISO 3166-1 alpha-2
   * @param destination country of <em>final</em> destination, ISO 3166-1 alpha-2: it decides the
   *     route, not the consignee's
   * @param totalValueEur sum over the items, in EUR
   * @param route countries the goods pass through, in order
   */
  record Submitted(
      UUID caseId,
      Instant occurredAt,
      String caseNumber,
      String organisation,
      RequestKind requestKind,
      Regime regime,
      Permanence permanence,
      String consigneeCountry,
      String destination,
      List<PartyRef> parties,
      List<ItemRef> items,
      BigDecimal totalValueEur,
      List<String> route)
      implements CaseEvent {}

  /** A party without its name: names stay with licence-intake. */
  record PartyRef(UUID partyId, PartyRole role, String country) {}

  /**
   * A line of goods.
   *
   * @param listCode as the exporter gives it; the final one comes with {@link
   *     AssessmentEvent.Classified}
   * @param cnCode combined nomenclature, 8 digits
   * @param unit UN/ECE recommendation 20, for instance {@code NAR}, {@code KGM}
   */
  record ItemRef(
      UUID itemId,
      String listCode,
      String cnCode,
      BigDecimal quantity,
      String unit,
      BigDecimal valueEur) {}

  /** Receipt was confirmed to the applicant (Awb 4:3a). */
  record ReceiptConfirmed(UUID caseId, Instant occurredAt, String caseNumber)
      implements CaseEvent {}

  /** The application is complete and is assessed on its merits. */
  record IntakeAccepted(UUID caseId, Instant occurredAt) implements CaseEvent {}

  /**
   * The applicant was asked in writing for what is missing (Awb 4:5, 4:15(1)(a)).
   *
   * @param station where the question arose
   * @param deadline last day for the answer
   */
  record InformationRequested(
      UUID caseId, Instant occurredAt, UUID requestId, Station station, LocalDate deadline)
      implements CaseEvent {}

  /** The applicant answered a request. */
  record InformationReceived(UUID caseId, Instant occurredAt, UUID requestId)
      implements CaseEvent {}

  /** Somebody wants the parties screened again, for instance because the last screening is old. */
  record ScreeningRequested(UUID caseId, Instant occurredAt, String reasonCode)
      implements CaseEvent {}

  /** A decision was drafted; from here a second person looks. */
  record DecisionDrafted(
      UUID caseId, Instant occurredAt, UUID draftId, Outcome outcome, Set<Integer> refusalCriteria)
      implements CaseEvent {}

  /**
   * A draft was sent back to its drafter.
   *
   * @param returnedBy {@link Station#BZ_AGREEMENT} or {@link Station#SIGNING}
   */
  record DecisionReturned(UUID caseId, Instant occurredAt, UUID draftId, Station returnedBy)
      implements CaseEvent {}

  /** Foreign Affairs agrees with a draft in a case that was routed to it. */
  record DecisionAgreed(UUID caseId, Instant occurredAt, UUID draftId) implements CaseEvent {}

  /** A second officer signed the draft. */
  record DecisionSigned(UUID caseId, Instant occurredAt, UUID draftId) implements CaseEvent {}

  /**
   * The decision was sent to the applicant (Awb 3:41): the case is decided.
   *
   * @param refusalCriteria numbers 1-8 of Common Position 2008/944/CFSP; empty unless refused
   * @param licenceId the licence, if one was granted
   */
  record Decided(
      UUID caseId,
      Instant occurredAt,
      Outcome outcome,
      Set<Integer> refusalCriteria,
      @Nullable UUID licenceId)
      implements CaseEvent {}
}

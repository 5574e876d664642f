package nl.keten.reporting.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.clock.ClockState;
import nl.keten.clock.Ground;
import nl.keten.events.Hold;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Route;
import nl.keten.events.Station;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as it is shown. What the caller may not see is left out, not emptied.
 *
 * @param stations where the case was, with totals; for an exporter folded to phases
 * @param total the whole case; gross, suspended and net days are those of the legal clock
 */
@Schema(name = "CaseTimeline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineView(
    UUID caseId,
    String caseNumber,
    LocalDate asOf,
    RequestKind requestKind,
    Regime regime,
    Permanence permanence,
    @Schema(description = "Country of final destination, ISO 3166-1 alpha-2") String destination,
    BigDecimal totalValueEur,
    Instant receivedAt,
    Clock clock,
    List<Stay> stations,
    Total total,
    @Nullable List<VisitStay> visits,
    @Nullable List<HoldStay> holds,
    @Nullable List<Goods> items,
    @Nullable Routed route,
    List<Question> informationRequests,
    @Nullable Decision decision,
    @Nullable Licence licence) {

  /** The statutory term, see chain/legal-clock. */
  @Schema(name = "TimelineClock")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Clock(
      ClockState state,
      @Nullable LocalDate due,
      List<Ground> grounds,
      @Schema(description = "Absent while that is open") @Nullable Boolean onTime,
      @Nullable Boolean onTimeWithoutExtension,
      int penaltyEur,
      @Nullable LocalDate objectionUntil,
      List<Suspension> suspensions,
      List<Step> trace) {}

  /** Days on which the term stood still; both included. */
  @Schema(name = "TimelineSuspension")
  record Suspension(LocalDate first, LocalDate last, List<Ground> grounds) {}

  /** A step of the reckoning and the article it rests on. */
  @Schema(name = "TimelineStep")
  record Step(LocalDate date, String article, String text) {}

  /** All stays at one station, or in one phase. */
  @Schema(name = "TimelineStation")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stay(
      @Schema(
              description =
                  "RECEIVED, INTAKE, CLASSIFICATION, SCREENING, ROUTING, BZ_ADVICE, DECISION,"
                      + " BZ_AGREEMENT, SIGNING, DECIDED; for an exporter INTAKE, ASSESSMENT,"
                      + " DECISION, DECIDED")
          String station,
      Instant enteredAt,
      @Schema(description = "Absent while the case is there") @Nullable Instant leftAt,
      @Nullable Integer visits,
      int grossDays,
      int suspendedDays,
      int netDays,
      @Schema(description = "Nobody had it in hand; ISO 8601 duration") @Nullable Duration waiting,
      @Schema(description = "Somebody had it in hand; ISO 8601 duration")
          @Nullable Duration touch) {}

  /** The case as a whole. */
  @Schema(name = "TimelineTotal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Total(
      int grossDays,
      int suspendedDays,
      int netDays,
      @Nullable Duration waiting,
      @Nullable Duration touch) {}

  /** One visit to a station. */
  @Schema(name = "TimelineVisit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VisitStay(
      UUID visitId,
      Station station,
      VisitTimes.VisitState state,
      @Schema(description = "Who may take it up") List<String> roles,
      Instant enteredAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String result,
      int grossDays,
      int suspendedDays,
      int netDays,
      Duration waiting,
      Duration touch) {}

  /** How long a hold stood. */
  @Schema(name = "TimelineHold")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HoldStay(Hold hold, String reasonCode, Instant placedAt, @Nullable Instant releasedAt) {}

  /** A line of goods and the list code that was given to it. */
  @Schema(name = "TimelineItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Goods(
      UUID itemId,
      @Schema(description = "As the exporter gave it") String appliedListCode,
      @Schema(description = "Absent until the line was classified") @Nullable String finalListCode,
      BigDecimal valueEur) {}

  /** Who looks at the case. */
  @Schema(name = "TimelineRoute")
  record Routed(Route route, String ruleId, boolean overridden, Instant routedAt) {}

  /** A question to the applicant. */
  @Schema(name = "TimelineInformationRequest")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Question(
      UUID requestId,
      @Schema(description = "Where the question arose; not for exporters")
          @Nullable Station station,
      Instant askedAt,
      LocalDate deadline,
      @Nullable Instant answeredAt) {}

  /** How the case ended. */
  @Schema(name = "TimelineDecision")
  record Decision(Outcome outcome, List<Integer> refusalCriteria, Instant decidedAt) {}

  /** The licence that was issued. */
  @Schema(name = "TimelineLicence")
  record Licence(
      UUID licenceId,
      String licenceNumber,
      LicenceAct act,
      LocalDate validFrom,
      LocalDate validUntil) {}
}

package nl.keten.intake.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.clock.ClockReading;
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
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.casefile.DraftState;
import nl.keten.intake.casefile.InformationRequest;
import nl.keten.intake.completeness.Document;
import nl.keten.intake.completeness.DocumentVerdict;
import nl.keten.intake.licence.Licence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as the caller may see it; what the caller may not see is left out. */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
    UUID caseId,
    @Schema(examples = "EC-2026-000001") String caseNumber,
    RequestKind requestKind,
    Regime regime,
    Permanence permanence,
    String finalDestination,
    Instant receivedAt,
    @Schema(
            description =
                "Where the case is. Exporters see one of INTAKE, ASSESSMENT, DECISION, DECIDED.")
        List<String> stations,
    ClockView clock,
    @Schema(description = "Officers only.") @Nullable Set<Hold> holds,
    @Schema(
            description =
                "Officers only: what stands in the way of a grant, for instance"
                    + " screening-not-cleared. Empty when nothing does.")
        @Nullable List<String> guards,
    @Schema(description = "Officers only: who looks besides classification and screening.")
        @Nullable Route route,
    @Schema(description = "Officers only: the article that may make a licence unnecessary.")
        @Nullable String noLicenceRequiredHint,
    List<RequestView> informationRequests,
    List<DocumentView> documents,
    @Schema(description = "Officers only: the draft that somebody has to look at.")
        @Nullable DraftView draft,
    @Nullable DecisionView decision,
    @Nullable LicenceSummary licence) {

  /** The legal clock on the day of asking. */
  @Schema(name = "Clock")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClockView(
      ClockState state,
      @Schema(description = "Last day for a decision as it stands now.") @Nullable LocalDate due,
      int grossDays,
      int suspendedDays,
      int netDays,
      @Schema(description = "Absent while the case is open and in time.") @Nullable Boolean onTime,
      @Schema(description = "Why the term stands still now.") Set<Ground> grounds,
      @Schema(description = "Last day for an objection against a refusal.")
          @Nullable LocalDate objectionUntil) {

    static ClockView of(ClockReading reading) {
      return new ClockView(
          reading.state(),
          reading.due(),
          reading.grossDays(),
          reading.suspendedDays(),
          reading.netDays(),
          reading.onTime(),
          reading.grounds(),
          reading.objectionUntil());
    }
  }

  /** Questions and answers. */
  @Schema(name = "CaseInformationRequest")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RequestView(
      UUID requestId,
      @Schema(description = "Officers only: where the questions arose.") @Nullable Station station,
      Instant askedAt,
      LocalDate deadline,
      List<String> questions,
      @Nullable Instant answeredAt,
      @Nullable List<String> answers) {

    static RequestView of(InformationRequest request, boolean officer) {
      return new RequestView(
          request.id(),
          officer ? request.station() : null,
          request.askedAt(),
          request.deadline(),
          request.questions(),
          request.answeredAt(),
          request.answers());
    }
  }

  /** A document, announced or uploaded. */
  @Schema(name = "CaseDocument")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DocumentView(
      UUID documentId,
      DocumentKind kind,
      String title,
      @Nullable String fileName,
      @Nullable String mediaType,
      @Nullable Integer size,
      @Nullable String sha256,
      @Nullable Instant uploadedAt,
      @Nullable DocumentVerdict verdict,
      @Nullable String verdictReason) {

    static DocumentView of(Document document) {
      return new DocumentView(
          document.id(),
          document.kind(),
          document.title(),
          document.fileName(),
          document.mediaType(),
          document.size(),
          document.sha256(),
          document.uploadedAt(),
          document.verdict(),
          document.verdictReason());
    }
  }

  /** A draft on its way. */
  @Schema(name = "CaseDraft")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      UUID draftId,
      DraftState state,
      Outcome outcome,
      String reasons,
      List<String> conditions,
      Set<Integer> refusalCriteria,
      Instant draftedAt,
      @Nullable Instant agreedAt) {}

  /** How the case ended. */
  @Schema(name = "CaseDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionView(
      Outcome outcome,
      @Schema(description = "Absent when the applicant withdrew.") @Nullable String reasons,
      Set<Integer> refusalCriteria,
      Instant decidedAt) {}

  /** The licence in short. */
  @Schema(name = "CaseLicence")
  record LicenceSummary(
      UUID licenceId,
      String licenceNumber,
      LicenceAct act,
      LocalDate validFrom,
      LocalDate validUntil,
      List<String> conditions) {

    static LicenceSummary of(Licence licence) {
      return new LicenceSummary(
          licence.id(),
          licence.number(),
          licence.act(),
          licence.validFrom(),
          licence.validUntil(),
          licence.conditions());
    }
  }
}

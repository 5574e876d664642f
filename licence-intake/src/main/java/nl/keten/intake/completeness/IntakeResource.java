package nl.keten.intake.completeness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.events.Station;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.intake.completeness.DocumentRules.Requirement;
import nl.keten.journal.Acting;
import nl.keten.problem.ETags;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.station.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of the completeness test: documents are judged and the application is accepted. */
@Path("cases/{caseId}/intake-acceptance")
@Tag(name = "Intake")
@Consumes(MediaType.APPLICATION_JSON)
class IntakeResource {

  private final Cases cases;
  private final Applications applications;
  private final Documents documents;
  private final Casework casework;
  private final Acting acting;

  IntakeResource(
      Cases cases,
      Applications applications,
      Documents documents,
      Casework casework,
      Acting acting) {
    this.cases = cases;
    this.applications = applications;
    this.documents = documents;
    this.casework = casework;
    this.acting = acting;
  }

  @Schema(name = "IntakeAcceptance")
  record Acceptance(
      @Schema(description = "Verdicts on documents; those not named stay unjudged.")
          @Nullable List<@Nullable Judgement> documents) {}

  @Schema(name = "DocumentJudgement")
  record Judgement(
      @Schema(required = true) @Nullable UUID documentId,
      @Schema(required = true) @Nullable DocumentVerdict verdict,
      @Schema(maxLength = 1000, description = "Required when insufficient.")
          @Nullable String reason) {}

  @POST
  @Transactional
  @RolesAllowed(Roles.CDIU_OFFICER)
  @Operation(
      operationId = "acceptIntake",
      summary = "Accept the application as complete (volledigheidstoets)",
      description =
          "Finishes the task at INTAKE, which the caller holds. Refused with intake-incomplete as"
              + " long as a document that a rule asks for was not accepted: ask for it instead.")
  @APIResponse(responseCode = "204", description = "Accepted")
  public void accept(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Acceptance acceptance) {
    Case kase = cases.lock(caseId);
    ETags.require(ifMatch, kase.version());
    Visit task = casework.claimed(kase, Station.INTAKE);
    judge(kase, acceptance);
    requireComplete(kase);
    Instant now = acting.now();
    kase.acceptIntake(now);
    casework.finish(task, "accepted");
    casework.tell(kase);
  }

  private void judge(Case kase, @Nullable Acceptance acceptance) {
    List<@Nullable Judgement> judgements =
        acceptance == null || acceptance.documents() == null ? List.of() : acceptance.documents();
    Map<UUID, Document> byId =
        documents.of(kase.id()).stream()
            .collect(java.util.stream.Collectors.toMap(Document::id, document -> document));
    for (int at = 0; at < judgements.size(); at++) {
      String field = "documents[" + at + "]";
      Judgement judgement = judgements.get(at);
      if (judgement == null || judgement.documentId() == null || judgement.verdict() == null) {
        throw ProblemException.invalid(
            field, "Name a document and a verdict.", "Noem een document en een oordeel.");
      }
      Document document = byId.get(judgement.documentId());
      if (document == null) {
        throw ProblemException.invalid(
            field + ".documentId", "Not a document of this case.", "Geen document van deze zaak.");
      }
      judge(field, document, judgement.verdict(), judgement.reason());
    }
  }

  private static void judge(
      String field, Document document, DocumentVerdict verdict, @Nullable String reason) {
    switch (verdict) {
      case ACCEPTED -> {
        if (document.uploadedAt() == null) {
          throw ProblemException.invalid(
              field + ".verdict",
              "Nothing was uploaded yet that could be accepted.",
              "Er is nog niets geüpload dat geaccepteerd kan worden.");
        }
      }
      case INSUFFICIENT -> {
        if (reason == null || reason.isBlank()) {
          throw ProblemException.invalid(
              field + ".reason", "Say why it does not suffice.", "Zeg waarom het niet voldoet.");
        }
      }
    }
    if (reason != null && reason.length() > 1000) {
      throw ProblemException.invalid(
          field + ".reason", "At most 1000 characters.", "Ten hoogste 1000 tekens.");
    }
    document.judged(verdict, reason);
  }

  private void requireComplete(Case kase) {
    List<Requirement> missing = documents.missing(kase, applications.of(kase.id()));
    if (!missing.isEmpty()) {
      throw new ProblemException(
          ProblemType.INTAKE_INCOMPLETE,
          "A required document was not accepted; ask the applicant for it.",
          "Een vereist document is niet geaccepteerd; vraag de aanvrager erom.",
          Map.of(
              "missing",
              missing.stream()
                  .map(r -> Map.of("ruleId", r.ruleId(), "anyOf", r.anyOf()))
                  .toList()));
    }
  }
}

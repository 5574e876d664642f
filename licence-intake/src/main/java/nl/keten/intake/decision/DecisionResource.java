package nl.keten.intake.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.Outcome;
import nl.keten.events.Roles;
import nl.keten.events.Station;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.decision.Deciding.Signed;
import nl.keten.intake.licence.Licence;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ETags;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The acts that lead to a decision, each by its own person who has seen the case as it is. */
@Path("cases/{caseId}")
@Tag(name = "Decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {

  private static final int MAX_REASON = 4000;

  private final Cases cases;
  private final Deciding deciding;
  private final Idempotency idempotency;

  DecisionResource(Cases cases, Deciding deciding, Idempotency idempotency) {
    this.cases = cases;
    this.deciding = deciding;
    this.idempotency = idempotency;
  }

  @Schema(name = "DecisionDraft")
  record DraftForm(
      @Schema(required = true, description = "WITHDRAWN is not for officers.")
          @Nullable Outcome outcome,
      @Schema(
              required = true,
              maxLength = 10000,
              description = "Stated with the decision (Awb 3:46); written for the applicant.")
          @Nullable String reasons,
      @Schema(maxItems = 50, description = "Of the licence; only with GRANTED.")
          @Nullable List<@Nullable String> conditions,
      @Schema(description = "1-8 of Common Position 2008/944/CFSP; with REFUSED, and only then.")
          @Nullable Set<@Nullable Integer> refusalCriteria) {}

  @Schema(name = "DecisionDraftCreated")
  record Drafted(UUID draftId) {}

  @Schema(name = "DecisionAgreement")
  record Agreement(
      @Schema(required = true) @Nullable Boolean agreed,
      @Schema(maxLength = MAX_REASON, description = "Required when not agreed.")
          @Nullable String reason) {}

  @Schema(name = "DecisionSignature")
  record Signature(
      @Schema(required = true) @Nullable Boolean signed,
      @Schema(maxLength = MAX_REASON, description = "Required when not signed.")
          @Nullable String reason) {}

  @Schema(name = "DecisionSigned")
  record SignedView(
      @Schema(description = "Absent when the draft was returned.") @Nullable Outcome outcome,
      @Nullable UUID licenceId,
      @Nullable String licenceNumber) {}

  @POST
  @Path("decision-drafts")
  @Transactional
  @RolesAllowed(Roles.CDIU_OFFICER)
  @Operation(
      operationId = "draftDecision",
      summary = "Draft a decision (conceptbesluit)",
      description =
          "Finishes the task at DECISION, or at INTAKE for outcomes without assessment. A grant is"
              + " refused with grant-blocked and the guards that fail. From here a second person"
              + " looks.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted",
      content = @Content(schema = @Schema(implementation = Drafted.class)))
  public Response draft(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable DraftForm form) {
    DraftForm given = form == null ? new DraftForm(null, null, null, null) : form;
    Case kase = cases.lock(caseId);
    Drafted drafted =
        idempotency.once(
            key,
            given,
            Drafted.class,
            () -> {
              ETags.require(ifMatch, kase.version());
              return new Drafted(deciding.draft(kase, ProposalCheck.read(given)).id());
            });
    return Response.status(Response.Status.CREATED).entity(drafted).build();
  }

  @POST
  @Path("decision-agreements")
  @Transactional
  @RolesAllowed(Roles.BZ_REVIEWER)
  @Operation(
      operationId = "agreeWithDecision",
      summary = "Agree with a draft for Foreign Affairs, or send it back")
  @APIResponse(responseCode = "204", description = "Agreed, or returned to the drafter")
  public void agree(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Agreement form) {
    Case kase = cases.lock(caseId);
    ETags.require(ifMatch, kase.version());
    if (decided("agreed", form == null ? null : form.agreed())) {
      deciding.agree(kase);
    } else {
      deciding.returnDraft(kase, Station.BZ_AGREEMENT, reason(form == null ? null : form.reason()));
    }
  }

  @POST
  @Path("decision-signatures")
  @Transactional
  @RolesAllowed(Roles.CDIU_SIGNATORY)
  @Operation(
      operationId = "signDecision",
      summary = "Sign a draft as the second officer, or send it back",
      description =
          "The signatory is neither the drafter nor the person who agreed. All guards of a grant"
              + " are checked again, with the age of the screening.")
  @APIResponse(
      responseCode = "200",
      description = "Decided, or returned to the drafter",
      content = @Content(schema = @Schema(implementation = SignedView.class)))
  public SignedView sign(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Signature form) {
    Case kase = cases.lock(caseId);
    ETags.require(ifMatch, kase.version());
    if (!decided("signed", form == null ? null : form.signed())) {
      deciding.returnDraft(kase, Station.SIGNING, reason(form == null ? null : form.reason()));
      return new SignedView(null, null, null);
    }
    Signed signed = deciding.sign(kase);
    Licence licence = signed.licence();
    return licence == null
        ? new SignedView(signed.outcome(), null, null)
        : new SignedView(signed.outcome(), licence.id(), licence.number());
  }

  private static boolean decided(String field, @Nullable Boolean value) {
    if (value == null) {
      throw ProblemException.invalid(field, "true or false.", "true of false.");
    }
    return value;
  }

  private static String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw ProblemException.invalid(
          "reason",
          "Say why, in at most " + MAX_REASON + " characters.",
          "Zeg waarom, in ten hoogste " + MAX_REASON + " tekens.");
    }
    return reason.strip();
  }
}

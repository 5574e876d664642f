package nl.keten.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.Roles;
import nl.keten.events.Route;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ETags;
import nl.keten.problem.ProblemException;
import nl.keten.risk.advice.Advice;
import nl.keten.risk.advice.CriterionAnswer;
import nl.keten.risk.classification.ItemFinding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a case, for officers. Nothing here is for exporters: reasons of risk stay in.
 */
@Path("assessments/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class AssessmentResource {

  private static final String KEY = "Idempotency-Key";
  private static final String DONE = "done";

  private final Assessments assessments;
  private final Assessing assessing;
  private final Idempotency idempotency;

  AssessmentResource(Assessments assessments, Assessing assessing, Idempotency idempotency) {
    this.assessments = assessments;
    this.assessing = assessing;
    this.idempotency = idempotency;
  }

  @Schema(name = "Classification")
  record ClassificationRequest(
      @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ItemCode> items) {}

  @Schema(name = "ItemCode")
  record ItemCode(
      @NotNull UUID itemId,
      @NotBlank @Size(max = 30) String listCode,
      @Nullable @Size(max = 2000) String reason) {

    ItemFinding finding() {
      return new ItemFinding(itemId, listCode, Optional.ofNullable(reason));
    }
  }

  @Schema(name = "RouteOverride")
  record RouteOverrideRequest(@NotNull Route route, @NotBlank @Size(max = 2000) String reason) {}

  @Schema(name = "Advice")
  record AdviceRequest(
      @NotNull Verdict verdict,
      @NotBlank @Size(max = 10_000) String summary,
      @NotNull @Size(min = 8, max = 8) List<@NotNull @Valid Answer> criteria) {

    Advice advice() {
      return new Advice(verdict, summary, criteria.stream().map(Answer::answer).toList());
    }
  }

  @Schema(name = "CriterionAnswer")
  record Answer(
      @NotNull Integer criterion,
      @NotNull Boolean concern,
      @NotBlank @Size(max = 10_000) String text,
      @Nullable @Size(max = 10_000) String directLink,
      @Nullable @Size(max = 10_000) String indirectLink) {

    CriterionAnswer answer() {
      return new CriterionAnswer(criterion, concern, text, directLink, indirectLink);
    }
  }

  @GET
  @Transactional
  @RolesAllowed({
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(summary = "What is known and found of a case; ETag for the judging acts")
  @APIResponseSchema(AssessmentView.class)
  @APIResponse(responseCode = "404", description = "No such case")
  public Response show(UUID caseId) {
    Assessment assessment =
        assessments.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
    return Response.ok(AssessmentView.of(assessment)).tag(ETags.of(assessment.version())).build();
  }

  @POST
  @Path("classification")
  @Transactional
  @RolesAllowed({Roles.POSS_ANALYST, Roles.CDIU_OFFICER})
  @Operation(summary = "The final list code of every item; the case is routed on from there")
  @APIResponse(responseCode = "204", description = "Classified and routed")
  @APIResponse(responseCode = "404", description = "No such case")
  @APIResponse(
      responseCode = "409",
      description = "Task not claimed, case decided, or not for this person")
  @APIResponse(responseCode = "412", description = "The case has changed since it was seen")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void classify(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(KEY) @Nullable String key,
      @NotNull @Valid ClassificationRequest request) {
    once(
        key,
        request,
        () ->
            assessing.classify(
                caseId, ifMatch, request.items().stream().map(ItemCode::finding).toList()));
  }

  @POST
  @Path("route-overrides")
  @Transactional
  @RolesAllowed(Roles.CDIU_OFFICER)
  @Operation(summary = "Sends the case another way than it goes, until it is advised or drafted")
  @APIResponse(responseCode = "204", description = "Sent there")
  @APIResponse(responseCode = "404", description = "No such case")
  @APIResponse(
      responseCode = "409",
      description = "The route is fixed, the case decided, or not for this person")
  @APIResponse(responseCode = "412", description = "The case has changed since it was seen")
  public void override(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(KEY) @Nullable String key,
      @NotNull @Valid RouteOverrideRequest request) {
    once(
        key, request, () -> assessing.override(caseId, ifMatch, request.route(), request.reason()));
  }

  @POST
  @Path("advice")
  @Transactional
  @RolesAllowed(Roles.BZ_ADVISER)
  @Operation(summary = "The advice of Foreign Affairs: a verdict, and an answer to each criterion")
  @APIResponse(responseCode = "204", description = "Advice issued")
  @APIResponse(responseCode = "404", description = "No such case")
  @APIResponse(
      responseCode = "409",
      description = "Task not claimed, case decided, or not for this person")
  @APIResponse(responseCode = "412", description = "The case has changed since it was seen")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void advise(
      UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam(KEY) @Nullable String key,
      @NotNull @Valid AdviceRequest request) {
    once(key, request, () -> assessing.advise(caseId, ifMatch, request.advice()));
  }

  private void once(@Nullable String key, Object request, Runnable act) {
    idempotency.once(
        key,
        request,
        String.class,
        () -> {
          act.run();
          return DONE;
        });
  }
}

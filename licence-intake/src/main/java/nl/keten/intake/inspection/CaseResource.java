package nl.keten.intake.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.clock.ClockReading;
import nl.keten.clock.ClockState;
import nl.keten.events.Outcome;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Roles;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.completeness.Documents;
import nl.keten.journal.Acting;
import nl.keten.problem.ETags;
import nl.keten.problem.Page;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases to look at. */
@Path("cases")
@Tag(name = "Case")
@Produces(MediaType.APPLICATION_JSON)
class CaseResource {

  private final Cases cases;
  private final CaseViews views;
  private final Applications applications;
  private final Documents documents;
  private final Acting acting;

  CaseResource(
      Cases cases, CaseViews views, Applications applications, Documents documents, Acting acting) {
    this.cases = cases;
    this.views = views;
    this.applications = applications;
    this.documents = documents;
    this.acting = acting;
  }

  @Schema(name = "CaseSummary")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseSummary(
      UUID caseId,
      String caseNumber,
      RequestKind requestKind,
      Regime regime,
      String finalDestination,
      Instant receivedAt,
      List<String> stations,
      ClockState clockState,
      @Nullable LocalDate due,
      @Nullable Outcome outcome) {}

  @Schema(name = "CasePage")
  record CasePage(List<CaseSummary> items, @Nullable String next) {}

  @GET
  @Transactional
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listCases",
      summary = "Cases, newest first",
      description = "Exporters see those of their organisation.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      headers = @Header(name = "Link", description = "The next page, rel=next"),
      content = @Content(schema = @Schema(implementation = CasePage.class)))
  public Response list(
      @Parameter(description = "open, decided or all") @QueryParam("state") @DefaultValue("all")
          String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @Context UriInfo here) {
    LocalDate today = acting.today();
    List<Case> found = cases.page(open(state), before(cursor), Page.limit(limit) + 1);
    return Page.of(found, limit, kase -> kase.id().toString())
        .map(kase -> summary(kase, today))
        .respond(here);
  }

  @GET
  @Path("{caseId}")
  @Transactional
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getCase",
      summary = "A case: where it is, what its clock says, what holds it",
      description =
          "The ETag is what judging acts send back in If-Match. Exporters see phases instead of"
              + " stations, and neither holds nor guards.")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      headers = @Header(name = "ETag", description = "The version seen"),
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  public Response get(UUID caseId) {
    Case kase = cases.visible(caseId);
    return Response.ok(views.show(kase)).tag(ETags.of(kase.version())).build();
  }

  @GET
  @Path("{caseId}/application")
  @Transactional
  @RolesAllowed({
    Roles.EXPORTER,
    Roles.CDIU_OFFICER,
    Roles.CDIU_SIGNATORY,
    Roles.POSS_ANALYST,
    Roles.BZ_ADVISER,
    Roles.BZ_REVIEWER,
    Roles.LEGAL_OFFICER,
    Roles.AUDITOR,
    Roles.SERVICE
  })
  @Operation(
      operationId = "getApplication",
      summary = "The application as it was received",
      description = "With the ids by which events speak of parties, items and documents.")
  @APIResponse(
      responseCode = "200",
      description = "The application",
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  public ApplicationView application(UUID caseId) {
    Case kase = cases.visible(caseId);
    return ApplicationView.of(kase, applications.of(caseId), documents.of(caseId));
  }

  private CaseSummary summary(Case kase, LocalDate today) {
    ClockReading clock = kase.term().on(today);
    return new CaseSummary(
        kase.id(),
        kase.submission().caseNumber(),
        kase.submission().requestKind(),
        kase.submission().regime(),
        kase.submission().destination(),
        kase.submission().receivedAt(),
        views.stations(kase),
        clock.state(),
        clock.due(),
        kase.decision().outcome());
  }

  private static @Nullable Boolean open(String state) {
    return switch (state) {
      case "open" -> Boolean.TRUE;
      case "decided" -> Boolean.FALSE;
      case "all" -> null;
      default ->
          throw ProblemException.invalid(
              "state", "state is open, decided or all.", "state is open, decided of all.");
    };
  }

  private static @Nullable UUID before(@Nullable String cursor) {
    String position = Page.position(cursor);
    try {
      return position == null ? null : UUID.fromString(position);
    } catch (IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }
}

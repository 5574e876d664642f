package nl.keten.intake.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Cases;
import nl.keten.intake.casefile.Casework;
import nl.keten.journal.Acting;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An officer wants the parties compared with the sanctions lists again. */
@Path("cases/{caseId}/screening-requests")
@Tag(name = "Case")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningRequestResource {

  /** Said in the event; the officer's words stay on file. */
  private static final String BY_OFFICER = "requested-by-officer";

  private final Cases cases;
  private final Casework casework;
  private final EntityManager database;
  private final Idempotency idempotency;
  private final Acting acting;

  ScreeningRequestResource(
      Cases cases,
      Casework casework,
      EntityManager database,
      Idempotency idempotency,
      Acting acting) {
    this.cases = cases;
    this.casework = casework;
    this.database = database;
    this.idempotency = idempotency;
    this.acting = acting;
  }

  @Schema(name = "ScreeningRequest")
  record ScreeningRequest(
      @Schema(required = true, maxLength = CaseNote.MAX_TEXT) @Nullable String reason) {}

  @Schema(name = "ScreeningRequested")
  record Requested(Instant requestedAt) {}

  @POST
  @Transactional
  @RolesAllowed({Roles.CDIU_OFFICER, Roles.CDIU_SIGNATORY})
  @Operation(
      operationId = "requestScreening",
      summary = "Have the parties screened again",
      description = "Once intake is accepted; before that station-not-reached.")
  @APIResponse(
      responseCode = "202",
      description = "Asked of sanctions-screening",
      content = @Content(schema = @Schema(implementation = Requested.class)))
  public Response request(
      UUID caseId,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable ScreeningRequest body) {
    Case kase = cases.lock(caseId);
    ScreeningRequest given = body == null ? new ScreeningRequest(null) : body;
    Requested requested = idempotency.once(key, given, Requested.class, () -> ask(kase, given));
    return Response.accepted(requested).build();
  }

  private Requested ask(Case kase, ScreeningRequest given) {
    if (!kase.isIntakeAccepted() && !kase.isDecided()) {
      throw new ProblemException(
          ProblemType.STATION_NOT_REACHED,
          "Parties are screened once intake is accepted.",
          "Partijen worden getoetst zodra de aanvraag volledig is bevonden.");
    }
    CaseNote note =
        CaseNote.of(kase, CaseNote.Kind.SCREENING_REQUEST, given.reason(), acting)
            .orElseThrow(() -> ProblemException.invalid("reason", "Say why.", "Zeg waarom."));
    database.persist(note);
    Instant now = acting.now();
    kase.requestScreening(BY_OFFICER, now);
    casework.tell(kase);
    return new Requested(now);
  }
}

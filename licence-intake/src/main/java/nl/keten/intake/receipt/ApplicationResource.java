package nl.keten.intake.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.intake.application.ApplicationForm;
import nl.keten.intake.casefile.Case;
import nl.keten.journal.Acting;
import nl.keten.journal.Idempotency;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where exporters apply. */
@Path("applications")
@Tag(name = "Applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ApplicationResource {

  private final Receiving receiving;
  private final Idempotency idempotency;
  private final Acting acting;

  ApplicationResource(Receiving receiving, Idempotency idempotency, Acting acting) {
    this.receiving = receiving;
    this.idempotency = idempotency;
    this.acting = acting;
  }

  @Schema(name = "Receipt", description = "Confirmation of receipt (Awb 4:3a).")
  record Receipt(
      UUID caseId,
      @Schema(examples = "EC-2026-000001") String caseNumber,
      Instant receivedAt,
      @Schema(description = "Last day for a decision as it stands now (Awb 4:13).")
          @Nullable LocalDate due) {}

  @POST
  @Transactional
  @RolesAllowed(Roles.EXPORTER)
  @Operation(
      operationId = "apply",
      summary = "Apply for an export licence",
      description =
          "All violations are named at once, with the paths of their fields; nothing is stored"
              + " unless all is right. Repeat with the same Idempotency-Key if no answer came.")
  @APIResponse(
      responseCode = "201",
      description = "Received",
      headers = @Header(name = "Location", description = "The case"),
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Response apply(
      @Parameter(required = true, description = "Chosen by the caller, once per application.")
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Nullable ApplicationForm form,
      @Context UriInfo here) {
    if (key == null || key.isBlank()) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_MISSING,
          "Send an Idempotency-Key, so that a repeated request makes no second case.",
          "Stuur een Idempotency-Key mee, zodat herhalen geen tweede zaak geeft.");
    }
    if (form == null) {
      throw new ProblemException(
          ProblemType.MALFORMED_BODY, "The body is empty.", "De inhoud is leeg.");
    }
    Receipt receipt = idempotency.once(key, form, Receipt.class, () -> receive(form));
    return Response.created(
            here.getBaseUriBuilder().path("cases").path(receipt.caseId().toString()).build())
        .entity(receipt)
        .build();
  }

  private Receipt receive(ApplicationForm form) {
    Case received = receiving.receive(form);
    return new Receipt(
        received.id(),
        received.submission().caseNumber(),
        received.submission().receivedAt(),
        received.term().on(acting.today()).due());
  }
}

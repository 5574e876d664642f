package nl.keten.screening.clearing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.journal.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hits are judged here. */
@Path("hits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clearing")
class HitResource {

  private final Clearing clearing;
  private final Idempotency idempotency;

  HitResource(Clearing clearing, Idempotency idempotency) {
    this.clearing = clearing;
    this.idempotency = idempotency;
  }

  /**
   * A judgement.
   *
   * @param reasonCode of the reasons that go with the verdict
   * @param reason in the reviewer's words; stays inside the service
   */
  @Schema(name = "Review")
  record ReviewRequest(
      @NotNull Verdict verdict,
      @NotBlank @Size(max = 60) String reasonCode,
      @NotBlank @Size(max = 4000) String reason) {}

  /** That it was judged, for a repeated request. */
  record Reviewed(UUID hitId) {}

  @POST
  @Path("{hitId}/reviews")
  @Transactional
  @RolesAllowed(Roles.POSS_ANALYST)
  @Operation(
      summary = "Judge a hit, as first or as second reviewer",
      description =
          "The caller has claimed the SCREENING task of the case. The second reviewer is another"
              + " person than the first. Two findings of FALSE_POSITIVE clear the hit; anything else"
              + " confirms it. When all hits that the caller may judge are judged and others wait,"
              + " the task is finished and a new one waits for a second reviewer.")
  @APIResponse(responseCode = "204", description = "Judged")
  @APIResponse(
      responseCode = "409",
      description = "Settled already, case decided, same person twice, or task not claimed")
  public void review(
      @Schema(description = "Of GET /v1/screenings/{caseId}") UUID hitId,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ReviewRequest request) {
    idempotency.once(
        key,
        request,
        Reviewed.class,
        () -> {
          clearing.review(hitId, request.verdict(), request.reasonCode(), request.reason());
          return new Reviewed(hitId);
        });
  }
}

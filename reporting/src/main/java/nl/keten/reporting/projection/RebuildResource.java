package nl.keten.reporting.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.journal.Acting;
import nl.keten.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reading the topics again; for the people who run the chain. */
@Path("/operations/projection/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class RebuildResource {

  private static final Logger LOG = Logger.getLogger(RebuildResource.class);

  private final Rebuilding rebuilding;
  private final Rebuilds rebuilds;
  private final Acting acting;

  RebuildResource(Rebuilding rebuilding, Rebuilds rebuilds, Acting acting) {
    this.rebuilding = rebuilding;
    this.rebuilds = rebuilds;
    this.acting = acting;
  }

  /** The last rebuild and how far it is. */
  @Schema(name = "Rebuild")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RebuildView(
      UUID rebuildId,
      State state,
      Instant requestedAt,
      @Nullable Instant finishedAt,
      @Schema(description = "Records read so far, by the process that answers") long read,
      @Schema(description = "Records there were when it began; 0 while that is not known")
          long total) {}

  /** Whether figures are complete again. */
  enum State {
    RUNNING,
    FINISHED
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "rebuildProjection",
      summary = "Empty the projection and read the topics again from their beginning",
      description =
          "The projection is empty when this answers and is filled in the background; until then"
              + " timelines and totals are incomplete. The result is the same as before, if all"
              + " events are still on the topics.")
  @APIResponse(
      responseCode = "202",
      description = "Under way; follow the Location",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  @APIResponse(responseCode = "409", description = "One is under way already")
  public Response rebuild(@Context UriInfo here) {
    LOG.infof("Rebuild of the projection by %s", acting.actor().subject());
    rebuilding.start();
    return Response.accepted(last()).location(here.getAbsolutePath()).build();
  }

  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
  @Operation(operationId = "lastRebuild", summary = "The last rebuild and how far it is")
  public RebuildView last() {
    Rebuilds.Rebuild last = rebuilds.last().orElseThrow(ProblemException::notFound);
    if (last.finishedAt() == null) {
      Rebuilding.Progress progress = rebuilding.progress();
      return new RebuildView(
          last.rebuildId(),
          State.RUNNING,
          last.requestedAt(),
          null,
          progress.read(),
          progress.total());
    }
    long records = last.records() == null ? 0 : last.records();
    return new RebuildView(
        last.rebuildId(), State.FINISHED, last.requestedAt(), last.finishedAt(), records, records);
  }
}

package nl.keten.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A resource with every way to fail, for the tests. */
@Path("samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("cdiu-officer")
class SampleResource {

  enum Colour {
    RED,
    BLUE
  }

  record Line(@NotNull @Size(min = 8, max = 8) String cnCode, @Min(1) int quantity) {}

  record Sample(
      @NotNull String name,
      Colour colour,
      LocalDate on,
      BigDecimal value,
      @NotNull @Size(min = 1) List<@Valid Line> lines) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@NotNull @Valid Sample sample) {
    return Response.status(201).entity(sample).build();
  }

  @GET
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo here) {
    int size = Page.limit(limit == null ? 20 : limit);
    String position = Page.position(cursor);
    int from = position == null ? 0 : Integer.parseInt(position);
    List<Integer> found = IntStream.range(from + 1, 8).limit(size + 1L).boxed().toList();
    return Page.of(found, size, Object::toString).respond(here);
  }

  @GET
  @Path("{id}")
  public Map<String, UUID> one(UUID id) {
    return Map.of("id", id);
  }

  @PUT
  @Path("{id}")
  public void judge(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    ETags.require(ifMatch, 3);
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("the secret of the table station_visit");
  }

  @GET
  @Path("raced")
  public String raced() {
    throw new IllegalStateException("commit failed", new OptimisticLockException("row 7"));
  }

  @GET
  @Path("problem")
  public String problem() {
    throw new ProblemException(
        ProblemType.TASK_NOT_CLAIMED, "Claim it.", "Pak het op.", Map.of("taskId", "t-1"));
  }
}

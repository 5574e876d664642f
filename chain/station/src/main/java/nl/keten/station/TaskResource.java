package nl.keten.station;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.keten.events.Roles;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.problem.Page;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The work queues of this service: what waits, for whom, and who has taken it up. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({
  Roles.CDIU_OFFICER,
  Roles.CDIU_SIGNATORY,
  Roles.POSS_ANALYST,
  Roles.BZ_ADVISER,
  Roles.BZ_REVIEWER
})
class TaskResource {

  private final StationQueue queue;
  private final Visits visits;
  private final Acting acting;

  TaskResource(StationQueue queue, Visits visits, Acting acting) {
    this.queue = queue;
    this.visits = visits;
    this.acting = acting;
  }

  /** A task as its worker sees it. Who holds a claim is not told to others. */
  @Schema(name = "Task")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      UUID taskId,
      UUID caseId,
      Station station,
      String role,
      Set<String> roles,
      VisitState state,
      Instant enteredAt,
      @Nullable Instant startedAt,
      boolean claimed,
      boolean claimedByMe) {

    static TaskView of(Visit visit, Actor me) {
      Set<String> roles = new TreeSet<>(visit.roles());
      return new TaskView(
          visit.id(),
          visit.caseId(),
          visit.station(),
          String.join(",", roles),
          roles,
          visit.state(),
          visit.enteredAt(),
          visit.startedAt().orElse(null),
          visit.state() == VisitState.STARTED,
          visit.isClaimedBy(me.subject()));
    }
  }

  @GET
  @Transactional
  public Response list(
      @QueryParam("station") @Nullable String station,
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @Context UriInfo here) {
    Actor me = acting.actor();
    List<Visit> found =
        visits.queue(
            me.roles(),
            station(station),
            onlyMine(state) ? me.subject() : null,
            after(cursor),
            Page.limit(limit) + 1);
    return Page.of(found, limit, visit -> visit.id().toString())
        .map(visit -> TaskView.of(visit, me))
        .respond(here);
  }

  @POST
  @Path("{taskId}/claim")
  public TaskView claim(UUID taskId) {
    try {
      return act(() -> TaskView.of(queue.claim(taskId), acting.actor()));
    } catch (OptimisticLockException e) {
      throw new ProblemException(
          ProblemType.TASK_ALREADY_CLAIMED,
          "Somebody else was a moment faster.",
          "Iemand anders was u net voor.");
    }
  }

  @POST
  @Path("{taskId}/release")
  public TaskView release(UUID taskId) {
    return act(() -> TaskView.of(queue.release(taskId), acting.actor()));
  }

  private static TaskView act(Callable<TaskView> move) {
    return QuarkusTransaction.joiningExisting().call(move);
  }

  private static @Nullable Station station(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (Station station : Station.values()) {
      if (station.name().equals(name.toUpperCase(Locale.ROOT))) {
        return station;
      }
    }
    throw ProblemException.invalid(
        "station", "There is no such station.", "Zo'n station is er niet.");
  }

  private static boolean onlyMine(String state) {
    return switch (state) {
      case "open" -> false;
      case "mine" -> true;
      default ->
          throw ProblemException.invalid(
              "state", "state is open or mine.", "state is open of mine.");
    };
  }

  private static @Nullable UUID after(@Nullable String cursor) {
    String position = Page.position(cursor);
    try {
      return position == null ? null : UUID.fromString(position);
    } catch (IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }
}

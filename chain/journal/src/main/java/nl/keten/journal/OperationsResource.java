package nl.keten.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.problem.Page;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the people who run the chain need: parked events, replay, verification. No case content. */
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class OperationsResource {

  private static final Logger LOG = Logger.getLogger(OperationsResource.class);

  private final ParkedEvents parked;
  private final EventReader reader;
  private final AgroalDataSource database;
  private final Acting acting;

  OperationsResource(
      ParkedEvents parked, EventReader reader, AgroalDataSource database, Acting acting) {
    this.parked = parked;
    this.reader = reader;
    this.database = database;
    this.acting = acting;
  }

  /** A parked event without its body. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ParkedEvent(
      long id,
      String consumer,
      String subject,
      @Nullable UUID eventId,
      @Nullable String type,
      String topic,
      String error,
      int attempts,
      Instant parkedAt) {

    static ParkedEvent of(ParkedEvents.Parked parked) {
      return new ParkedEvent(
          parked.id(),
          parked.consumer(),
          parked.subject(),
          parked.eventId(),
          parked.type(),
          parked.raw().topic(),
          parked.error(),
          parked.attempts(),
          parked.parkedAt());
    }
  }

  /**
   * What a re-drive did.
   *
   * @param applied events of the case that took effect now
   * @param remaining events of the case that are still parked
   */
  record Redriven(int applied, int remaining) {}

  /**
   * From where to publish again.
   *
   * @param fromSeq first row; everything if absent
   */
  record ReplayRequest(@Nullable @Min(1) Long fromSeq) {}

  /** How many rows will be published again. */
  record Replay(int rows) {}

  /** Whether every chain is intact. */
  record Verification(boolean intact, long rows, long subjects, List<BadChain> bad) {}

  /** The first row of a subject that is not as it was written. */
  record BadChain(String subject, long position, long seq, String fault) {}

  @GET
  @Path("parked-events")
  @RolesAllowed(Roles.OPERATOR)
  public Response parkedEvents(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @Context UriInfo here) {
    return Page.of(
            parked.after(after(cursor), Page.limit(limit) + 1),
            limit,
            found -> Long.toString(found.id()))
        .map(ParkedEvent::of)
        .respond(here);
  }

  @POST
  @Path("parked-events/{id}/re-drive")
  @RolesAllowed(Roles.OPERATOR)
  public Redriven redrive(long id) {
    ParkedEvents.Parked one = parked.byId(id).orElseThrow(ProblemException::notFound);
    LOG.infof(
        "Re-drive of %s for %s by %s", one.subject(), one.consumer(), acting.actor().subject());
    if (!one.consumer().equals(ParkedEvents.RELAY) && !reader.knows(one.consumer())) {
      throw new ProblemException(
          ProblemType.LISTENER_NOT_READY,
          "The listener has not read anything since the service started. Try again shortly.",
          "De lezer heeft sinds de start nog niets gelezen. Probeer het straks nog eens.");
    }
    EventReader.Redriven redriven = reader.redrive(one.consumer(), one.subject());
    return new Redriven(redriven.applied(), redriven.remaining());
  }

  /** Published again with the same ids in the same order; readers skip what they know. */
  @POST
  @Path("journal/replay")
  @RolesAllowed(Roles.OPERATOR)
  @Transactional
  public Response replay(@jakarta.validation.Valid @Nullable ReplayRequest request)
      throws SQLException {
    long from = request == null || request.fromSeq() == null ? 1 : request.fromSeq();
    LOG.infof("Replay from %d by %s", from, acting.actor().subject());
    String sql =
        "UPDATE journal SET published_at = NULL WHERE seq >= ? AND published_at IS NOT NULL";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, from);
      return Response.accepted(new Replay(statement.executeUpdate())).build();
    }
  }

  @GET
  @Path("journal/verification")
  @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
  @Transactional
  public Verification verification() throws SQLException {
    try (Connection connection = database.getConnection()) {
      JournalVerifier.Verification result = JournalVerifier.verify(connection);
      return new Verification(
          result.isIntact(),
          result.rows(),
          result.subjects(),
          result.findings().stream()
              .map(
                  bad ->
                      new BadChain(
                          bad.subject(),
                          bad.position(),
                          bad.seq(),
                          bad.fault().name().toLowerCase(Locale.ROOT)))
              .toList());
    }
  }

  private static long after(@Nullable String cursor) {
    String position = Page.position(cursor);
    try {
      return position == null ? 0 : Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw Page.badCursor();
    }
  }
}

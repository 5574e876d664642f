package nl.keten.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import org.jspecify.annotations.Nullable;

/** A business act at its smallest, for the tests. */
@Path("cases")
class PlaygroundResource {

  private final Journal journal;
  private final Acting acting;
  private final Idempotency idempotency;

  PlaygroundResource(Journal journal, Acting acting, Idempotency idempotency) {
    this.journal = journal;
    this.acting = acting;
    this.idempotency = idempotency;
  }

  record Acceptance(UUID caseId, @Nullable String remark) {}

  record Answer(
      UUID eventId, String role, String subject, @Nullable String organisation, Instant now) {}

  @POST
  @Path("acceptances")
  @RolesAllowed({"cdiu-signatory", "cdiu-officer", "exporter"})
  @Transactional
  public Answer accept(
      @HeaderParam("Idempotency-Key") @Nullable String key, Acceptance acceptance) {
    return idempotency.once(key, acceptance, Answer.class, () -> act(acceptance));
  }

  @POST
  @Path("failures")
  @RolesAllowed("cdiu-officer")
  @Transactional
  public Answer fail(@HeaderParam("Idempotency-Key") @Nullable String key, Acceptance acceptance) {
    return idempotency.once(
        key,
        acceptance,
        Answer.class,
        () -> {
          act(acceptance);
          throw new IllegalStateException("after the event was appended");
        });
  }

  private Answer act(Acceptance acceptance) {
    UUID id = journal.append(new CaseEvent.IntakeAccepted(acceptance.caseId(), acting.now()));
    Actor actor = acting.actor();
    return new Answer(id, actor.role(), actor.subject(), actor.organisation(), acting.now());
  }
}

package nl.keten.screening.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.keten.journal.Cause;
import nl.keten.journal.UuidV7;
import org.jspecify.annotations.Nullable;

/**
 * That a case is to be screened: written in the transaction in which its event arrived, and waiting
 * until the work is done. A worker leases it for a while, so that a worker that dies holds nothing
 * up, and several replicas do not do the same work.
 *
 * <p>Leases and pauses count in real time; the business time of the work is that of its cause.
 */
@Entity
@Table(name = "screening_request")
class ScreeningRequest {

  /** Why a case is screened. */
  enum Occasion {
    /** The application is complete. */
    INTAKE_ACCEPTED,
    /** Somebody asked. */
    REQUESTED,
    /** A decision was drafted: it is to rest on the lists of today. */
    DECISION_DRAFTED
  }

  // Long enough to ask for the parties of a batch, short enough not to be missed after a kill.
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS_AT_MOST = 6;

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Occasion occasion;

  private UUID correlation;

  private @Nullable UUID causation;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private int attempts;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "waits_for")
  private @Nullable String waitsFor;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ScreeningRequest() {}

  ScreeningRequest(UUID caseId, Occasion occasion, Cause cause) {
    this.id = UuidV7.next();
    this.caseId = caseId;
    this.occasion = occasion;
    this.correlation = cause.correlation();
    this.causation = cause.causation();
    this.askedAt = cause.businessTime();
    this.state = RequestState.WAITING;
    this.dueAt = Instant.EPOCH;
  }

  /** A worker takes it for a while; if it never comes back, another may. */
  void lease(Instant now) {
    attempts++;
    dueAt = now.plus(LEASE);
  }

  /** It did not work: again after a pause that doubles up to a minute, for ever. */
  void postpone(String obstacle, Instant now) {
    Duration pause =
        Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS_AT_MOST));
    dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    waitsFor = obstacle;
  }

  void done() {
    moveTo(RequestState.DONE);
  }

  void drop() {
    moveTo(RequestState.DROPPED);
  }

  private void moveTo(RequestState next) {
    if (!state.successors().contains(next)) {
      throw new IllegalStateException("A request does not go from " + state + " to " + next);
    }
    state = next;
    waitsFor = null;
  }

  UUID id() {
    return id;
  }

  UUID caseId() {
    return caseId;
  }

  Occasion occasion() {
    return occasion;
  }

  /** What its events point back to. */
  Cause cause() {
    return new Cause(correlation, causation, askedAt);
  }

  /** Business time at which it was asked for. */
  Instant askedAt() {
    return askedAt;
  }

  boolean isWaiting() {
    return state == RequestState.WAITING;
  }

  int attempts() {
    return attempts;
  }

  /** Not before then will it be tried (again). */
  Instant dueAt() {
    return dueAt;
  }

  /** What stood in the way the last time. */
  @Nullable String waitsFor() {
    return waitsFor;
  }
}

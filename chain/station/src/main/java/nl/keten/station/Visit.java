package nl.keten.station;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.Station;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a case at one station. A case that comes back to a station makes a new visit, so that
 * every stay has its own times. Only {@link StationQueue} moves it.
 */
@Entity
@Table(name = "station_visit")
public class Visit {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Station station;

  @Enumerated(EnumType.STRING)
  private VisitState state;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "station_visit_role", joinColumns = @JoinColumn(name = "visit_id"))
  @Column(name = "role")
  private Set<String> roles = new HashSet<>();

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  private @Nullable String result;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Visit() {}

  Visit(UUID caseId, Station station, Collection<String> roles, Instant enteredAt) {
    this.id = UuidV7.next();
    this.caseId = caseId;
    this.station = station;
    this.state = VisitState.QUEUED;
    this.roles.addAll(roles);
    this.enteredAt = enteredAt;
  }

  /** The task's id, too. */
  public UUID id() {
    return id;
  }

  /** Whose stay. */
  public UUID caseId() {
    return caseId;
  }

  /** Where. */
  public Station station() {
    return station;
  }

  /** How far. */
  public VisitState state() {
    return state;
  }

  /** Who may take it up; empty when the system does it. */
  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  /** When the case arrived. */
  public Instant enteredAt() {
    return enteredAt;
  }

  /** When somebody took it up first. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When it was done. */
  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** What came of it. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  /** Whether that person holds the claim. */
  public boolean isClaimedBy(String person) {
    return person.equals(claimedBy);
  }

  boolean isFor(Collection<String> callersRoles) {
    return callersRoles.stream().anyMatch(roles::contains);
  }

  /**
   * Somebody takes it up.
   *
   * @throws ProblemException 409 if somebody else did, or it is finished
   */
  void claim(String person, Instant now) {
    if (state == VisitState.STARTED) {
      throw new ProblemException(
          ProblemType.TASK_ALREADY_CLAIMED,
          "Somebody else is working on this task.",
          "Iemand anders werkt aan deze taak.");
    }
    moveTo(VisitState.STARTED);
    claimedBy = person;
    if (startedAt == null) {
      startedAt = now;
    }
  }

  /**
   * Who took it up puts it back.
   *
   * @throws ProblemException 409 if it is not his
   */
  void release(String person) {
    requireClaimedBy(person);
    moveTo(VisitState.QUEUED);
    claimedBy = null;
  }

  void requireClaimedBy(String person) {
    if (!isClaimedBy(person)) {
      throw notClaimed();
    }
  }

  void start(Instant now) {
    if (startedAt == null) {
      startedAt = now;
    }
  }

  void finish(String outcome, Instant now) {
    moveTo(VisitState.FINISHED);
    claimedBy = null;
    finishedAt = now;
    result = outcome;
  }

  static ProblemException notClaimed() {
    return new ProblemException(
        ProblemType.TASK_NOT_CLAIMED,
        "Claim the task of this station first; it is open in your queue.",
        "Pak eerst de taak van dit station op; die staat open in uw werkvoorraad.");
  }

  /** The one guard of all moves. */
  private void moveTo(VisitState next) {
    if (!state.successors().contains(next)) {
      throw new ProblemException(
          ProblemType.TASK_FINISHED, "This task is finished.", "Deze taak is afgerond.");
    }
    state = next;
  }
}

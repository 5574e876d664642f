package nl.keten.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.journal.Acting;
import nl.keten.journal.Journal;
import nl.keten.problem.ProblemException;

/**
 * The only one who moves visits. Every move is written to the journal in the same transaction,
 * which the caller has begun. Thread-safe.
 */
@ApplicationScoped
public class StationQueue {

  private final Visits visits;
  private final Journal journal;
  private final Acting acting;

  StationQueue(Visits visits, Journal journal, Acting acting) {
    this.visits = visits;
    this.journal = journal;
    this.acting = acting;
  }

  /**
   * A case arrives and waits for somebody in one of these roles.
   *
   * @throws IllegalStateException if it is at that station already
   */
  @Transactional(TxType.MANDATORY)
  public Visit enter(UUID caseId, Station station, String... roles) {
    if (visits.open(caseId, station).isPresent()) {
      throw new IllegalStateException("Case " + caseId + " is at " + station + " already");
    }
    Visit visit = new Visit(caseId, station, List.of(roles), acting.now());
    visits.persist(visit);
    journal.append(entered(visit));
    return visit;
  }

  /** The visit that is not finished. */
  @Transactional(TxType.MANDATORY)
  public Optional<Visit> open(UUID caseId, Station station) {
    return visits.open(caseId, station);
  }

  /** All visits of a case, finished ones too, oldest first. */
  @Transactional(TxType.MANDATORY)
  public List<Visit> of(UUID caseId) {
    return visits.of(caseId);
  }

  /**
   * The open visit, which the acting person has claimed.
   *
   * @throws ProblemException 409 {@code task-not-claimed} otherwise
   */
  @Transactional(TxType.MANDATORY)
  public Visit claimed(UUID caseId, Station station) {
    Visit visit = visits.open(caseId, station).orElseThrow(Visit::notClaimed);
    visit.requireClaimedBy(acting.actor().subject());
    return visit;
  }

  /**
   * The work of a visit is done.
   *
   * @param result what came of it, a short code such as {@code accepted}
   * @throws ProblemException 409 {@code task-finished} if it was done before
   */
  @Transactional(TxType.MANDATORY)
  public void finish(Visit visit, String result) {
    Instant now = acting.now();
    visit.finish(result, now);
    journal.append(
        new StationEvent.Finished(visit.caseId(), now, visit.id(), visit.station(), result));
  }

  /** The system takes a waiting visit up and finishes it, without a person. */
  @Transactional(TxType.MANDATORY)
  public void finishBySystem(Visit visit, String result) {
    Instant now = acting.now();
    visit.start(now);
    visit.finish(result, now);
    journal.append(
        List.of(
            new StationEvent.Started(visit.caseId(), now, visit.id(), visit.station()),
            new StationEvent.Finished(visit.caseId(), now, visit.id(), visit.station(), result)));
  }

  /** The system passes a case through a station in one go. */
  @Transactional(TxType.MANDATORY)
  public void pass(UUID caseId, Station station, String result) {
    finishBySystem(enter(caseId, station), result);
  }

  /** Nothing is left to do at any station of this service, for instance: the case is decided. */
  @Transactional(TxType.MANDATORY)
  public void closeAll(UUID caseId, String result) {
    visits.open(caseId).forEach(visit -> finish(visit, result));
  }

  /**
   * Somebody takes a task up. Who already has it, has it still.
   *
   * @throws ProblemException 404 if it is not for the caller, 409 if somebody else has it
   */
  @Transactional(TxType.MANDATORY)
  Visit claim(UUID taskId) {
    Visit visit = visible(taskId);
    String person = acting.actor().subject();
    if (visit.state() == VisitState.STARTED && visit.isClaimedBy(person)) {
      return visit;
    }
    Instant now = acting.now();
    visit.claim(person, now);
    // Two claims at once: the second finds the version changed, before anything is said.
    visits.flush();
    journal.append(new StationEvent.Started(visit.caseId(), now, visit.id(), visit.station()));
    return visit;
  }

  /**
   * Somebody puts a task back.
   *
   * @throws ProblemException 404 if it is not for the caller, 409 if it is not his
   */
  @Transactional(TxType.MANDATORY)
  Visit release(UUID taskId) {
    Visit visit = visible(taskId);
    visit.release(acting.actor().subject());
    visits.flush();
    journal.append(
        new StationEvent.Paused(visit.caseId(), acting.now(), visit.id(), visit.station()));
    return visit;
  }

  /** A task that is not for any role of the caller does not exist for him. */
  private Visit visible(UUID taskId) {
    Set<String> roles = acting.actor().roles();
    Visit visit =
        visits
            .findByIdOptional(taskId)
            .filter(found -> found.isFor(roles))
            .orElseThrow(ProblemException::notFound);
    visit.roles().stream().sorted().filter(roles::contains).findFirst().ifPresent(acting::actIn);
    return visit;
  }

  private static StationEvent.Entered entered(Visit visit) {
    return new StationEvent.Entered(
        visit.caseId(), visit.enteredAt(), visit.id(), visit.station(), visit.roles());
  }
}

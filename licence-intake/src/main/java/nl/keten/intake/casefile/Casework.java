package nl.keten.intake.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.keten.events.ChainEvent;
import nl.keten.events.Roles;
import nl.keten.events.Station;
import nl.keten.journal.Journal;
import nl.keten.problem.ProblemException;
import nl.keten.station.StationQueue;
import nl.keten.station.Visit;

/**
 * What goes with the verbs of a case: its news into the journal, and its tasks into the work
 * queues. All of it in the transaction of the verb.
 */
@ApplicationScoped
public class Casework {

  private final Journal journal;
  private final StationQueue stations;

  Casework(Journal journal, StationQueue stations) {
    this.journal = journal;
    this.stations = stations;
  }

  /** Writes what happened. */
  public void tell(Case kase) {
    journal.append(kase.takeNews());
  }

  /**
   * The task at that station, held by the caller.
   *
   * @throws ProblemException 409 {@code task-not-claimed}
   */
  public Visit claimed(Case kase, Station station) {
    return stations.claimed(kase.id(), station);
  }

  /** The task is done. */
  public void finish(Visit visit, String result) {
    stations.finish(visit, result);
  }

  /** The task is done, whoever had it, if there is one. */
  public void finishOpen(UUID caseId, Station station, String result) {
    stations.open(caseId, station).ifPresent(visit -> stations.finish(visit, result));
  }

  /** The system passes the case through. */
  public void pass(Case kase, Station station, String result) {
    stations.pass(kase.id(), station, result);
  }

  /** Queues the case where it now is, for those who work there. */
  public void queue(Case kase, Station station) {
    if (kase.isAt(station)) {
      stations.enter(kase.id(), station, roleAt(station));
    }
  }

  /**
   * The case is over: nothing is left to do anywhere in this service, and it stands at its last
   * station.
   *
   * @param more what is to be told after the news of the case
   */
  public void close(Case kase, String result, List<? extends ChainEvent> more) {
    stations.closeAll(kase.id(), result);
    tell(kase);
    journal.append(more);
    stations.pass(kase.id(), Station.DECIDED, result);
  }

  private static String roleAt(Station station) {
    return switch (station) {
      case INTAKE, DECISION -> Roles.CDIU_OFFICER;
      case BZ_AGREEMENT -> Roles.BZ_REVIEWER;
      case SIGNING -> Roles.CDIU_SIGNATORY;
      case RECEIVED, CLASSIFICATION, SCREENING, ROUTING, BZ_ADVICE, DECIDED ->
          throw new IllegalArgumentException("Nobody of this service works at " + station);
    };
  }
}

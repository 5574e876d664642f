package nl.keten.screening.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.keten.events.Hold;
import nl.keten.events.HoldEvent;
import nl.keten.events.ListVersion;
import nl.keten.events.Roles;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.ScreeningEvent.Result;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.journal.Journal;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.station.StationQueue;
import nl.keten.station.Visit;
import nl.keten.station.VisitState;

/** What a screening or a review means for the case: cleared, held, confirmed, or more eyes. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Clearing {

  private static final String RESEMBLANCE = "listed-party-resemblance";
  private static final String REVIEWED = "resemblances-cleared";

  private final CaseScreenings cases;
  private final Hits hits;
  private final ReviewReasons reasons;
  private final StationQueue stations;
  private final Journal journal;
  private final Acting acting;

  Clearing(
      CaseScreenings cases,
      Hits hits,
      ReviewReasons reasons,
      StationQueue stations,
      Journal journal,
      Acting acting) {
    this.cases = cases;
    this.hits = hits;
    this.reasons = reasons;
    this.stations = stations;
    this.journal = journal;
    this.acting = acting;
  }

  /**
   * All parties of a case were compared with these lists, and these resemblances were found. What
   * two people judged before is not asked again while party and entry stay the same.
   *
   * @param screening locked by the caller
   */
  public Result screened(
      CaseScreening screening, UUID screeningId, List<ListVersion> lists, List<Resemblance> found) {
    Instant now = acting.now();
    UUID caseId = screening.caseId();
    screening.screened(screeningId, lists);
    found.forEach(resemblance -> raise(caseId, screeningId, resemblance, now));
    List<Hit> all = hits.of(caseId);
    int waiting = (int) all.stream().filter(hit -> hit.state().waits()).count();
    boolean confirmed = all.stream().anyMatch(hit -> hit.state() == HitState.CONFIRMED);
    Result result = waiting == 0 && !confirmed ? Result.CLEAR : Result.HITS;
    journal.append(new ScreeningEvent.Completed(caseId, now, screeningId, result, waiting, lists));
    switch (result) {
      case CLEAR -> {
        clear(screening);
        stations.open(caseId, Station.SCREENING).ifPresent(visit -> finish(visit, "clear"));
      }
      case HITS -> {
        if (!confirmed) {
          screening.moveTo(ClearingState.IN_REVIEW);
        }
        if (screening.hold()) {
          journal.append(new HoldEvent.Placed(caseId, now, Hold.SANCTIONS, RESEMBLANCE));
        }
        queue(caseId, waiting);
      }
    }
    return result;
  }

  /**
   * Somebody who has claimed the screening of the case judges a hit.
   *
   * @throws ProblemException 404 for an unknown hit; 409 if it is settled, the case is decided, the
   *     first reviewer would be the second, or the task is not claimed; 400 for a wrong reason
   */
  void review(UUID hitId, Verdict verdict, String reasonCode, String reason) {
    UUID caseId = hits.caseOf(hitId).orElseThrow(ProblemException::notFound);
    CaseScreening screening = cases.locked(caseId).orElseThrow(ProblemException::notFound);
    Hit hit = hits.findById(hitId);
    String person = acting.actor().subject();
    Instant now = acting.now();
    if (screening.isClosed()) {
      throw new ProblemException(
          ProblemType.CASE_DECIDED,
          "The case is decided; hits are no longer judged.",
          "Op de zaak is beslist; treffers worden niet meer beoordeeld.");
    }
    hit.requireReviewableBy(person);
    Visit visit = stations.claimed(caseId, Station.SCREENING);
    reasons.require(verdict, reasonCode, acting.today());
    Review review = hit.review(person, verdict, reasonCode, reason, now);
    UUID screeningId = screening.latestScreeningId();
    if (screeningId == null) {
      throw new IllegalStateException("A hit without a screening: " + hitId);
    }
    journal.append(
        new ScreeningEvent.HitReviewed(caseId, now, screeningId, hitId, review, verdict));
    settle(screening, screeningId, visit, person);
  }

  /** The case is decided: nobody waits for screening any more. */
  public void close(UUID caseId) {
    cases
        .locked(caseId)
        .filter(screening -> !screening.isClosed())
        .ifPresent(screening -> screening.moveTo(ClearingState.CLOSED));
    stations.closeAll(caseId, "case-decided");
  }

  private void raise(UUID caseId, UUID screeningId, Resemblance found, Instant now) {
    List<Hit> known = hits.of(caseId);
    boolean judgedOrWaiting =
        known.stream().anyMatch(hit -> hit.state() != HitState.SUPERSEDED && hit.isSameAs(found));
    if (!judgedOrWaiting) {
      known.stream()
          .filter(hit -> hit.state().waits() && hit.isAboutSameAs(found))
          .forEach(Hit::supersede);
      hits.persist(new Hit(caseId, screeningId, found, now));
    }
  }

  private void settle(CaseScreening screening, UUID screeningId, Visit visit, String person) {
    List<Hit> all = hits.of(screening.caseId());
    boolean confirmed = all.stream().anyMatch(hit -> hit.state() == HitState.CONFIRMED);
    List<Hit> waiting = all.stream().filter(hit -> hit.state().waits()).toList();
    if (confirmed && screening.moveTo(ClearingState.CONFIRMED)) {
      // Said at once, whatever else still waits: a listed party is urgent.
      journal.append(new ScreeningEvent.Confirmed(screening.caseId(), acting.now(), screeningId));
    }
    if (waiting.isEmpty()) {
      if (!confirmed) {
        clear(screening);
      }
      stations.finish(visit, confirmed ? "confirmed" : "cleared");
    } else if (waiting.stream().noneMatch(hit -> hit.awaits(person))) {
      // The rest is for other eyes: their waiting time is a visit of its own.
      stations.finish(visit, "reviewed-once");
      queue(screening.caseId(), waiting.size());
    }
  }

  private void clear(CaseScreening screening) {
    UUID screeningId = screening.latestScreeningId();
    if (screeningId == null) {
      throw new IllegalStateException("Cleared without a screening: " + screening.caseId());
    }
    Instant now = acting.now();
    screening.moveTo(ClearingState.CLEARED);
    journal.append(
        new ScreeningEvent.Cleared(screening.caseId(), now, screeningId, screening.latestLists()));
    if (screening.release()) {
      journal.append(new HoldEvent.Released(screening.caseId(), now, Hold.SANCTIONS, REVIEWED));
    }
  }

  private void queue(UUID caseId, int waiting) {
    if (waiting > 0 && stations.open(caseId, Station.SCREENING).isEmpty()) {
      stations.enter(caseId, Station.SCREENING, Roles.POSS_ANALYST);
    }
  }

  private void finish(Visit visit, String result) {
    if (visit.state() == VisitState.QUEUED) {
      stations.finishBySystem(visit, result);
    } else {
      stations.finish(visit, result);
    }
  }
}

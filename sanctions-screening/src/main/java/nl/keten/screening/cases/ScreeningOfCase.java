package nl.keten.screening.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.ScreeningEvent.Result;
import nl.keten.journal.Acting;
import nl.keten.journal.UuidV7;
import nl.keten.screening.clearing.CaseScreening;
import nl.keten.screening.clearing.CaseScreenings;
import nl.keten.screening.clearing.Clearing;

/** Makes a comparison count: evidence, hits, hold, station and events in one transaction. */
@ApplicationScoped
class ScreeningOfCase {

  private final ScreeningRequests requests;
  private final Screenings screenings;
  private final CaseScreenings cases;
  private final Clearing clearing;
  private final Acting acting;

  ScreeningOfCase(
      ScreeningRequests requests,
      Screenings screenings,
      CaseScreenings cases,
      Clearing clearing,
      Acting acting) {
    this.requests = requests;
    this.screenings = screenings;
    this.cases = cases;
    this.clearing = clearing;
    this.acting = acting;
  }

  /**
   * Stores what a comparison gave. Without effect if the request was dealt with meanwhile: by
   * another worker after a lease ran out, or because the case was decided.
   */
  @Transactional(TxType.MANDATORY)
  void store(UUID requestId, Comparison comparison) {
    // The case before the request, as everywhere: who locks in one order does not deadlock.
    Optional<CaseScreening> found =
        requests.findByIdOptional(requestId).flatMap(asked -> cases.locked(asked.caseId()));
    Optional<ScreeningRequest> waiting = requests.waiting(requestId);
    if (found.isEmpty() || waiting.isEmpty() || found.get().isClosed()) {
      return;
    }
    ScreeningRequest request = waiting.get();
    UUID screeningId = UuidV7.next();
    Result result =
        clearing.screened(
            found.get(), screeningId, comparison.evidence().versions(), comparison.found());
    screenings.persist(
        new Screening(screeningId, request, acting.now(), result, comparison.evidence()));
    request.done();
  }
}

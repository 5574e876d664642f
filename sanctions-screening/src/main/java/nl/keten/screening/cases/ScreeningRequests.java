package nl.keten.screening.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The queue of the worker. */
@ApplicationScoped
class ScreeningRequests implements PanacheRepositoryBase<ScreeningRequest, UUID> {

  /**
   * Takes up to so many due requests for this worker, oldest first; those that another worker is
   * taking at the same moment are passed over.
   */
  List<ScreeningRequest> lease(int atMost, Instant now) {
    List<ScreeningRequest> leased =
        find("state = ?1 and dueAt <= ?2", Sort.ascending("id"), RequestState.WAITING, now)
            .page(0, atMost)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
            .list();
    leased.forEach(request -> request.lease(now));
    return leased;
  }

  /** The request, locked, if it still waits. */
  Optional<ScreeningRequest> waiting(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(ScreeningRequest::isWaiting);
  }

  /** What still waits of a case, oldest first. */
  List<ScreeningRequest> waitingOf(UUID caseId) {
    return list("caseId = ?1 and state = ?2", Sort.ascending("id"), caseId, RequestState.WAITING);
  }

  long countWaiting() {
    return count("state", RequestState.WAITING);
  }
}

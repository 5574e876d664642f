package nl.keten.screening.clearing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All cases that screening has heard of. */
@ApplicationScoped
public class CaseScreenings implements PanacheRepositoryBase<CaseScreening, UUID> {

  /** The case, locked until the end of the transaction; empty if screening never heard of it. */
  public Optional<CaseScreening> locked(UUID caseId) {
    return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The case, locked; made if this is the first that screening hears of it. */
  public CaseScreening lockedOrNew(UUID caseId) {
    return locked(caseId)
        .orElseGet(
            () -> {
              CaseScreening heardOf = new CaseScreening(caseId);
              persist(heardOf);
              return heardOf;
            });
  }
}

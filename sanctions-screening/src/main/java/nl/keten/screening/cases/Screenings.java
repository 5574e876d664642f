package nl.keten.screening.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All screenings ever done. */
@ApplicationScoped
class Screenings implements PanacheRepositoryBase<Screening, UUID> {

  /** The screenings of a case, newest first. */
  List<Screening> of(UUID caseId) {
    return list("caseId", Sort.descending("id"), caseId);
  }
}

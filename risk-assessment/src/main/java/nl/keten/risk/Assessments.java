package nl.keten.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The assessments, by case. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

  /**
   * The assessment that an event is about. A publisher's events of a case come in order, so the
   * case is known by then.
   *
   * @throws IllegalStateException if it is not: the event is then parked, and not lost
   */
  Assessment known(UUID caseId) {
    return findByIdOptional(caseId)
        .orElseThrow(() -> new IllegalStateException("No case " + caseId + " was submitted"));
  }
}

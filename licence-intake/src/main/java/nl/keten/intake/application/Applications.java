package nl.keten.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The applications, by case. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  /** The application of a case, which always has one. */
  public Application of(UUID caseId) {
    return findByIdOptional(caseId)
        .orElseThrow(() -> new IllegalStateException("Case without application: " + caseId));
  }
}

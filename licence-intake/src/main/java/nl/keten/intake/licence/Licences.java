package nl.keten.intake.licence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The licences that were issued. */
@ApplicationScoped
public class Licences implements PanacheRepositoryBase<Licence, UUID> {

  /** The licence that a case gave. */
  public Optional<Licence> ofCase(UUID caseId) {
    return find("caseId", caseId).firstResultOptional();
  }
}

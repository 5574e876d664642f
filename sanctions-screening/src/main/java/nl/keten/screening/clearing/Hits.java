package nl.keten.screening.clearing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All hits. */
@ApplicationScoped
public class Hits implements PanacheRepositoryBase<Hit, UUID> {

  /** The hits of a case, oldest first. */
  public List<Hit> of(UUID caseId) {
    return list("caseId", Sort.ascending("id"), caseId);
  }

  /** Which case a hit is of, without loading it: the case is locked first. */
  Optional<UUID> caseOf(UUID hitId) {
    return find("select h.caseId from Hit h where h.id = ?1", hitId)
        .project(UUID.class)
        .firstResultOptional();
  }
}

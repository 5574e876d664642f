package nl.keten.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.Station;
import org.jspecify.annotations.Nullable;

/** The visits, open and finished. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

  Optional<Visit> open(UUID caseId, Station station) {
    return find(
            "caseId = ?1 and station = ?2 and state <> ?3", caseId, station, VisitState.FINISHED)
        .firstResultOptional();
  }

  List<Visit> open(UUID caseId) {
    return list("caseId = ?1 and state <> ?2 order by id", caseId, VisitState.FINISHED);
  }

  List<Visit> of(UUID caseId) {
    return list("caseId = ?1 order by id", caseId);
  }

  /** Unfinished tasks for these roles, oldest first. */
  List<Visit> queue(
      Collection<String> roles,
      @Nullable Station station,
      @Nullable String claimedBy,
      @Nullable UUID after,
      int limit) {
    StringBuilder query =
        new StringBuilder(
            "from Visit v where v.state <> :finished"
                + " and exists (select 1 from v.roles r where r in :roles)");
    if (station != null) {
      query.append(" and v.station = :station");
    }
    if (claimedBy != null) {
      query.append(" and v.claimedBy = :person");
    }
    if (after != null) {
      query.append(" and v.id > :after");
    }
    TypedQuery<Visit> found =
        getEntityManager()
            .createQuery(query.append(" order by v.id").toString(), Visit.class)
            .setParameter("finished", VisitState.FINISHED)
            .setParameter("roles", roles)
            .setMaxResults(limit);
    if (station != null) {
      found.setParameter("station", station);
    }
    if (claimedBy != null) {
      found.setParameter("person", claimedBy);
    }
    if (after != null) {
      found.setParameter("after", after);
    }
    return found.getResultList();
  }
}

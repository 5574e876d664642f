package nl.keten.intake.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.Roles;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The cases, each visible to its exporter and to those who work on it. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {

  private final Acting acting;

  Cases(Acting acting) {
    this.acting = acting;
  }

  /**
   * The case, if the caller may see it.
   *
   * @throws ProblemException 404, the same for a foreign case as for one that does not exist
   */
  public Case visible(UUID caseId) {
    return seen(findByIdOptional(caseId));
  }

  /** As {@link #visible}, to be changed: until the transaction ends nobody else can. */
  public Case lock(UUID caseId) {
    return seen(findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The case that an event is about; empty if it is not one of ours. */
  public Optional<Case> lockForEvent(UUID caseId) {
    return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Cases the caller may see, newest first, with the facts of their clocks.
   *
   * @param open true for undecided ones, false for decided ones, null for all
   * @param before the last case seen; null from the newest on
   */
  public List<Case> page(@Nullable Boolean open, @Nullable UUID before, int limit) {
    Actor actor = acting.actor();
    StringBuilder query = new StringBuilder("select c from Case c where 1 = 1");
    if (actor.isExporter()) {
      query.append(" and c.submission.organisation = :organisation");
    }
    if (open != null) {
      query.append(" and c.decision.outcome is ").append(open ? "null" : "not null");
    }
    if (before != null) {
      query.append(" and c.id < :before");
    }
    TypedQuery<Case> found =
        getEntityManager()
            .createQuery(query.append(" order by c.id desc").toString(), Case.class)
            .setMaxResults(limit);
    if (actor.isExporter()) {
      found.setParameter("organisation", organisationOf(actor));
    }
    if (before != null) {
      found.setParameter("before", before);
    }
    List<Case> cases = found.getResultList();
    if (!cases.isEmpty()) {
      // One more statement for the page, not one for each case.
      getEntityManager()
          .createQuery(
              "select c from Case c left join fetch c.term.entries where c in :cases", Case.class)
          .setParameter("cases", cases)
          .getResultList();
    }
    return cases;
  }

  /**
   * The organisation for which somebody applies.
   *
   * @throws ProblemException 403 if the token names none
   */
  public static String organisationOf(Actor actor) {
    String organisation = actor.organisation();
    if (organisation == null || organisation.isBlank()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "Your account belongs to no organisation (claim " + Roles.ORGANISATION_CLAIM + ").",
          "Uw account hoort bij geen organisatie (claim " + Roles.ORGANISATION_CLAIM + ").");
    }
    return organisation;
  }

  private Case seen(Optional<Case> found) {
    Actor actor = acting.actor();
    return found
        .filter(
            kase ->
                !actor.isExporter()
                    || kase.submission().organisation().equals(actor.organisation()))
        .orElseThrow(ProblemException::notFound);
  }
}

package nl.keten.screening.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.ListEvent;
import nl.keten.journal.Journal;

/** Which versions were in use, and since when. */
@ApplicationScoped
class ListVersions implements PanacheRepositoryBase<RecordedVersion, UUID> {

  private final Journal journal;

  ListVersions(Journal journal) {
    this.journal = journal;
  }

  /**
   * Records the versions that were not in use before and says so, in one transaction. Several
   * replicas read the same folder: the lock lets one of them say it.
   */
  @Transactional
  public void record(List<LoadedList> lists) {
    for (LoadedList loaded : lists) {
      getEntityManager()
          .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:list))")
          .setParameter("list", "list_version:" + loaded.list())
          .getSingleResult();
      if (latest(loaded.list()).filter(known -> known.isOf(loaded)).isEmpty()) {
        persist(new RecordedVersion(loaded));
        journal.append(
            new ListEvent.VersionLoaded(
                loaded.list(),
                loaded.loadedAt(),
                loaded.content().sha256(),
                loaded.content().generatedOn(),
                loaded.content().entries().size()));
      }
    }
  }

  private Optional<RecordedVersion> latest(String list) {
    return find("list", Sort.descending("id"), list).firstResultOptional();
  }
}

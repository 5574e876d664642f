package nl.keten.intake.findings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.keten.events.ListVersion;

/**
 * Which versions of the sanctions lists count, as sanctions-screening says. The last one said
 * counts, not the one with the latest date: a publisher may withdraw a file.
 */
@ApplicationScoped
public class ListsInUse implements PanacheRepositoryBase<ListInUse, String> {

  /** From now on this version counts. */
  public void loaded(ListVersion version) {
    findByIdOptional(version.list())
        .ifPresentOrElse(known -> known.replacedBy(version), () -> persist(new ListInUse(version)));
  }

  /** All versions that count, each as list and checksum. */
  public Set<String> current() {
    return listAll().stream().map(ListInUse::fingerprint).collect(toUnmodifiableSet());
  }
}

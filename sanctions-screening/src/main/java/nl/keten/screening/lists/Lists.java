package nl.keten.screening.lists;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.keten.journal.Acting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The lists in use. Thread-safe: readers take {@link #current()} without a lock and never see half
 * a change; a failed load leaves what was.
 */
@ApplicationScoped
public class Lists {

  private static final Logger LOG = Logger.getLogger(Lists.class);

  private final Optional<String> folder;
  private final ListVersions versions;
  private final Acting acting;
  private volatile ListSnapshot current;
  private volatile String stamp = "";

  Lists(
      @ConfigProperty(name = "keten.sanctions.lists") Optional<String> folder,
      ListVersions versions,
      Acting acting) {
    this.folder = folder;
    this.versions = versions;
    this.acting = acting;
    this.current = ListSnapshot.of(List.of(), List.of(), Map.of(), LocalDate.EPOCH);
  }

  /** The lists as they are now. */
  public ListSnapshot current() {
    return current;
  }

  /** Before anything else starts, so that the first screening finds its lists. */
  void loadAtStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
    loadIfChanged();
  }

  /** Looks into the folder; files that did not change are not read again. */
  @Scheduled(
      every = "{keten.sanctions.reload-every}",
      delayed = "{keten.sanctions.reload-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void loadIfChanged() {
    if (folder.isEmpty()) {
      LOG.warn("No folder of lists (KETEN_SANCTIONS_LISTS): every screening waits");
      return;
    }
    ListFolder delivered = new ListFolder(Path.of(folder.get()).toAbsolutePath());
    String seen = delivered.stamp();
    if (!seen.equals(stamp)) {
      load(delivered);
      stamp = seen;
    }
  }

  private synchronized void load(ListFolder delivered) {
    ListSnapshot next = delivered.read(current, acting.now(), acting.today());
    // Said before used: who reads that a screening used a version has been told of it.
    versions.record(next.lists());
    current = next;
    next.refusals().forEach((list, reason) -> LOG.errorf("Refused %s: %s", list, reason));
    for (LoadedList list : next.lists()) {
      LOG.infof(
          "List %s of %s: %d entries, sha256 %s",
          list.list(),
          list.content().generatedOn(),
          list.content().entries().size(),
          list.content().sha256());
    }
    LOG.infof("%d names indexed, %s", next.index().names(), next.index().algorithm());
  }
}

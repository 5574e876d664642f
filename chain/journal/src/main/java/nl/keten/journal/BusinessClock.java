package nl.keten.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whose clock tells business time.
 *
 * <p>{@code system} (the default, and the only one for production): the system clock. {@code
 * request}, for tests and for replaying old files only: a request may state the time at which it is
 * to count, in {@value RequestFilters#BUSINESS_TIME}, and an event counts at the time it occurred.
 */
@ApplicationScoped
class BusinessClock {

  private static final Logger LOG = Logger.getLogger(BusinessClock.class);

  private enum Kind {
    SYSTEM,
    REQUEST
  }

  private final Kind kind;

  BusinessClock(
      @ConfigProperty(name = "keten.business-clock", defaultValue = "system") String kind) {
    this.kind = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  boolean takenFromRequests() {
    return kind == Kind.REQUEST;
  }

  void warn(@Observes StartupEvent start) {
    if (takenFromRequests()) {
      LOG.warn(
          "THE BUSINESS CLOCK IS TAKEN FROM REQUESTS (KETEN_BUSINESS_CLOCK=request)."
              + " Callers choose the date at which their acts count. Never run a real desk like this.");
    }
  }
}

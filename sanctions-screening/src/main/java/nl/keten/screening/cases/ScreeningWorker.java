package nl.keten.screening.cases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.keten.journal.Acting;
import nl.keten.screening.lists.ListSnapshot;
import nl.keten.screening.lists.Lists;
import nl.keten.screening.lists.Obstacle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does the screenings that wait: leases some, asks licence-intake for the parties outside any
 * transaction, then stores evidence and events in one short transaction per case. What cannot be
 * done now (licence-intake down, lists missing or too old) waits and is tried again; nothing is
 * lost and nothing is called clear.
 */
@ApplicationScoped
class ScreeningWorker {

  private static final Logger LOG = Logger.getLogger(ScreeningWorker.class);
  private static final int BATCH = 20;

  /** Leases and pauses are real time, also where business time comes from requests. */
  private static final InstantSource REAL_TIME = InstantSource.system();

  private final ScreeningRequests requests;
  private final ScreeningOfCase screening;
  private final LicenceIntake intake;
  private final Lists lists;
  private final Acting acting;
  private final ExecutorService threads;
  private final boolean enabled;
  private final AtomicBoolean working = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();

  ScreeningWorker(
      ScreeningRequests requests,
      ScreeningOfCase screening,
      LicenceIntake intake,
      Lists lists,
      Acting acting,
      ExecutorService threads,
      @ConfigProperty(name = "keten.screening.worker", defaultValue = "true") boolean enabled) {
    this.requests = requests;
    this.screening = screening;
    this.intake = intake;
    this.lists = lists;
    this.acting = acting;
    this.threads = threads;
    this.enabled = enabled;
  }

  void measure(@Observes StartupEvent starting, MeterRegistry metrics) {
    Gauge.builder(
            "keten.screenings.waiting",
            requests,
            queue -> QuarkusTransaction.requiringNew().call(queue::countWaiting))
        .description("Screenings that were asked for and are not done")
        .register(metrics);
  }

  /** The timer is the truth; being woken only saves waiting for it. */
  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void onTimer() {
    if (enabled) {
      drain();
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScreeningAsked asked) {
    if (enabled) {
      threads.execute(this::drain);
    }
  }

  private void drain() {
    woken.set(true);
    // One at a time; who was woken meanwhile is served by one more round.
    while (woken.get() && working.compareAndSet(false, true)) {
      try {
        woken.set(false);
        while (work() > 0) {
          LOG.debug("Another batch of screenings");
        }
      } catch (RuntimeException e) {
        LOG.warn("The queue of screenings cannot be read; trying again", e);
      } finally {
        working.set(false);
      }
    }
  }

  /**
   * Works off one batch of due requests.
   *
   * @return how many were tried
   */
  int work() {
    List<ScreeningRequest> batch =
        QuarkusTransaction.requiringNew().call(() -> requests.lease(BATCH, REAL_TIME.instant()));
    batch.forEach(this::screen);
    return batch.size();
  }

  private void screen(ScreeningRequest request) {
    acting.because(
        request.cause(),
        () -> {
          ListSnapshot snapshot = lists.current();
          List<Obstacle> obstacles = snapshot.obstacles(acting.today());
          if (obstacles.isEmpty()) {
            screen(request, snapshot);
          } else {
            postpone(
                request.id(),
                obstacles.stream().map(Obstacle::toString).collect(Collectors.joining(", ")));
          }
        });
  }

  private void screen(ScreeningRequest request, ListSnapshot snapshot) {
    try {
      Application application = intake.application(request.caseId());
      Comparison comparison = Comparison.of(application, snapshot);
      QuarkusTransaction.requiringNew().run(() -> screening.store(request.id(), comparison));
    } catch (LicenceIntake.Unavailable e) {
      LOG.infof("Screening of case %s waits: %s", request.caseId(), e.getMessage());
      postpone(request.id(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Screening of case %s failed; trying again", request.caseId());
      postpone(request.id(), "an unexpected fault, see the log");
    }
  }

  private void postpone(UUID requestId, String obstacle) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                requests
                    .waiting(requestId)
                    .ifPresent(request -> request.postpone(obstacle, REAL_TIME.instant())));
  }
}

package nl.keten.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to start a chain: it ends with everything ready, or with nothing running.
 *
 * <p>Keycloak starts beside PostgreSQL and Kafka, then the services start side by side: they need
 * all three.
 */
final class ChainStart implements AutoCloseable {

  /** Longer than any part takes from being told to stop until it is gone. */
  private static final Duration LET_GO = Duration.ofSeconds(60);

  private final Options options;
  private final Progress progress;
  private final Parts parts = new Parts();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Run run;

  ChainStart(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts the chain; to be called once.
   *
   * @throws StartFailed with a sentence for people
   */
  Chain run() {
    Instant began = Instant.now();
    try {
      checkTheGround();
      Run opened = parts.opened(Run.open(options));
      run = opened;
      Chain chain = start(opened);
      chain.announce();
      progress.ready(chain, Duration.between(began, Instant.now()));
      return chain;
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    } finally {
      ended.countDown();
    }
  }

  /** Stops a start under way, or the chain that came of it; for another thread. */
  @Override
  public void close() {
    Run opened = run;
    if (opened != null) {
      opened.stop();
    }
    try {
      // A part just starting must first be known before it can be stopped.
      if (!ended.await(LET_GO.toMillis(), TimeUnit.MILLISECONDS)) {
        System.getLogger(ChainStart.class.getName())
            .log(System.Logger.Level.WARNING, "A part of the chain takes very long to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ChainFile.remove(options.home());
    parts.close();
  }

  private void checkTheGround() {
    int leftovers = Leftovers.clear(options.home());
    if (leftovers > 0) {
      progress.note(
          "Ended %d processes that an earlier chain had left behind.".formatted(leftovers));
    }
    ChainFile.running(options.home())
        .filter(other -> other.ports() == options.ports().http(Service.LICENCE_INTAKE))
        .ifPresent(
            other -> {
              throw new StartFailed(
                  "ports",
                  "A chain already runs here (process %d); stop it with Ctrl-C or kill %1$d, or start this one on other ports with --port-base 20000."
                      .formatted(other.launcher().pid()));
            });
    options
        .ports()
        .firstInUse()
        .ifPresent(
            sentence -> {
              throw new StartFailed("ports", sentence);
            });
    ServiceProcess.requireBuilt(options);
  }

  private Chain start(Run opened) {
    ExecutorService workers = Executors.newCachedThreadPool();
    try {
      Future<Keycloak> keycloak = workers.submit(() -> keycloak(opened));
      Future<Postgres> postgres =
          workers.submit(
              () ->
                  timed(
                      Postgres.PART, () -> Postgres.start(options, opened), Postgres::durability));
      Future<Broker> broker =
          workers.submit(
              () ->
                  timed(
                      Broker.PART,
                      () -> Broker.start(options, opened),
                      started ->
                          "%d topics, %s"
                              .formatted(started.topics().size(), started.bootstrapServers())));
      ServiceProcess way =
          new ServiceProcess(options, result(postgres), result(broker), result(keycloak), opened);
      Services services = parts.opened(new Services(way, progress));
      List<? extends Future<?>> starts =
          options.services().stream()
              .sorted()
              .map(service -> workers.submit(() -> services.start(service)))
              .toList();
      starts.forEach(ChainStart::result);
      return new Chain(
          options, opened, way.postgres(), way.broker(), way.keycloak(), services, parts);
    } catch (RuntimeException e) {
      // The others need not get ready any more.
      opened.stop();
      throw e;
    } finally {
      workers.close();
    }
  }

  private Keycloak keycloak(Run opened) {
    PreparedKeycloak prepared = PreparedKeycloak.existing(options.home());
    if (prepared == null) {
      progress.note("  Preparing Keycloak; this happens once.");
      Instant began = Instant.now();
      prepared = PreparedKeycloak.make(options, opened);
      progress.ready(
          PreparedKeycloak.PART,
          Duration.between(began, Instant.now()),
          "used by every next start");
    }
    PreparedKeycloak copy = prepared;
    return timed(Keycloak.PART, () -> Keycloak.start(copy, options, opened), Keycloak::issuer);
  }

  private <T extends AutoCloseable> T timed(
      String part, Supplier<T> start, Function<T, String> remark) {
    Instant began = Instant.now();
    T started = parts.opened(start.get());
    progress.ready(part, Duration.between(began, Instant.now()), remark.apply(started));
    return started;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("chain", "Starting the chain was interrupted.", e);
    }
  }
}

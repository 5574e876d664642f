package nl.keten.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The services of a running chain, each a JVM that can be stopped, killed and started again. */
final class Services implements AutoCloseable {

  private final Progress progress;
  private final Map<Service, ChildJvm> running = new ConcurrentHashMap<>();

  /** Those whose end is somebody's wish. */
  private final Set<ChildJvm> ending = ConcurrentHashMap.newKeySet();

  private volatile ServiceProcess way;

  Services(ServiceProcess way, Progress progress) {
    this.way = way;
    this.progress = progress;
  }

  /** From now on services are started in another way; those running are not touched. */
  void startLike(ServiceProcess other) {
    way = other;
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @throws IllegalStateException if it is running
   * @throws StartFailed if it does not get ready
   */
  void start(Service service) {
    ChildJvm before = running.get(service);
    if (before != null && before.isAlive()) {
      throw new IllegalStateException(service.label() + " is running already");
    }
    Instant began = Instant.now();
    ChildJvm process = way.start(service);
    running.put(service, process);
    process.awaitReady(way.health(service));
    process.onEnd(exit -> ended(service, process, exit));
    progress.ready(
        service.label(),
        Duration.between(began, Instant.now()),
        way.url(service) + ", process " + process.pid());
  }

  /** Stops a service as a redeployment does. */
  void stop(Service service) {
    ChildJvm process = process(service);
    ending.add(process);
    process.askToStop();
    process.awaitStopped();
  }

  /** Ends a service as {@code kill -9} does. */
  void kill(Service service) {
    ChildJvm process = process(service);
    ending.add(process);
    process.kill();
  }

  /**
   * The process of a service that was started, running or not.
   *
   * @throws IllegalStateException if it never was
   */
  ChildJvm process(Service service) {
    ChildJvm process = running.get(service);
    if (process == null) {
      throw new IllegalStateException(service.label() + " was not started with this chain");
    }
    return process;
  }

  Set<Service> started() {
    return Set.copyOf(running.keySet());
  }

  String url(Service service) {
    return way.url(service);
  }

  /** Stops all of them, side by side. */
  @Override
  public void close() {
    ending.addAll(running.values());
    running.values().forEach(ChildJvm::askToStop);
    running.values().forEach(ChildJvm::awaitStopped);
  }

  private void ended(Service service, ChildJvm process, int exit) {
    if (!ending.contains(process)) {
      progress.failed(
          service.label(),
          "%s ended by itself (exit %d); see %s. The rest of the chain keeps running; Ctrl-C stops it."
              .formatted(service.label(), exit, process.log()));
    }
  }
}

package nl.keten.reporting.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.keten.journal.EventReader;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Empties the projection and reads the topics again from their beginning. The listeners go on
 * meanwhile: the inbox sees to it that an event takes effect once, whichever of the two comes
 * first, and changes commute, so that it does not matter which. Until a rebuild is finished,
 * figures are incomplete.
 */
@ApplicationScoped
class Rebuilding {

  private static final Logger LOG = Logger.getLogger(Rebuilding.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Rebuilds rebuilds;
  private final TopicReader topics;
  private final EventReader reader;
  private final Projection projection;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private volatile boolean going = true;

  Rebuilding(Rebuilds rebuilds, TopicReader topics, EventReader reader, Projection projection) {
    this.rebuilds = rebuilds;
    this.topics = topics;
    this.reader = reader;
    this.projection = projection;
  }

  /** How far the rebuild of this process is: records read, and records there are. */
  record Progress(long read, long total) {}

  Progress progress() {
    return new Progress(read.get(), total.get());
  }

  /**
   * Empties the projection at once and fills it in the background.
   *
   * @throws ProblemException 409 if that is being done already
   */
  UUID start() {
    UUID rebuildId =
        rebuilds
            .begin()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.REBUILD_RUNNING,
                        "A rebuild is under way. Wait until it is finished.",
                        "Er loopt al een herbouw. Wacht tot die klaar is."));
    inBackground(rebuildId);
    return rebuildId;
  }

  void resume(@Observes StartupEvent start) {
    Optional<Rebuilds.Rebuild> cutOff =
        rebuilds.last().filter(rebuild -> rebuild.finishedAt() == null);
    cutOff.ifPresent(
        rebuild -> {
          LOG.infof("Taking up rebuild %s again", rebuild.rebuildId());
          inBackground(rebuild.rebuildId());
        });
  }

  void stop(@Observes ShutdownEvent stop) {
    going = false;
  }

  private void inBackground(UUID rebuildId) {
    Thread.ofPlatform().name("rebuild").daemon().start(() -> untilFinished(rebuildId));
  }

  /** A broker or database that is away is waited for; the register says that we are not done. */
  private void untilFinished(UUID rebuildId) {
    while (going) {
      read.set(0);
      try {
        long records = topics.readAll(this::take, () -> going);
        if (going) {
          rebuilds.finish(rebuildId, records);
          LOG.infof("Rebuild %s finished: %d records", rebuildId, records);
        }
        return;
      } catch (RuntimeException e) {
        LOG.warnf(e, "Rebuild %s begins again", rebuildId);
        pause();
      }
    }
  }

  private void take(ConsumerRecords<String, byte[]> batch, long all) {
    total.set(all);
    reader.read(ProjectionListener.CONSUMER, batch, projection::apply);
    read.addAndGet(batch.count());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      going = false;
    }
  }
}

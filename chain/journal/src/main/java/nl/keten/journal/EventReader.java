package nl.keten.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Events arrive inside the database transaction. A listener hands over each batch it polls and what
 * an event does here; it acknowledges the batch when this returns.
 *
 * <p>Promised: each event takes effect once, in order per case and publisher. Not promised: any
 * order between publishers. A batch is one transaction; if it fails, its records are applied one by
 * one, with passing faults retried in place, and what still fails is parked with its case while
 * other cases go on. While the database is away the reader waits.
 */
@ApplicationScoped
public class EventReader {

  private static final Logger LOG = Logger.getLogger(EventReader.class);

  private final Map<String, Consumer<Received>> effects = new ConcurrentHashMap<>();
  private final Inbox inbox;
  private final ParkedEvents parked;
  private final Acting acting;
  private final ReaderProgress progress;
  private final MeterRegistry metrics;
  private final int maxAttempts;
  private final Duration firstPause;

  EventReader(
      Inbox inbox,
      ParkedEvents parked,
      Acting acting,
      ReaderProgress progress,
      MeterRegistry metrics,
      @ConfigProperty(name = "keten.reader.attempts", defaultValue = "5") int maxAttempts,
      @ConfigProperty(name = "keten.reader.first-pause", defaultValue = "PT0.2S")
          Duration firstPause) {
    this.inbox = inbox;
    this.parked = parked;
    this.acting = acting;
    this.progress = progress;
    this.metrics = metrics;
    this.maxAttempts = maxAttempts;
    this.firstPause = firstPause;
  }

  /**
   * Tells at start-up what that reader does, so that its parked events can be re-driven before its
   * first batch arrives. One effect per consumer name; the latest counts.
   */
  public void register(String consumer, Consumer<Received> effect) {
    effects.put(consumer, effect);
  }

  /**
   * Applies a batch.
   *
   * @param consumer the reader's name, in the inbox and in the parked events; the name of the
   *     service
   * @param effect what an event does here; called in a transaction, in which it may append to the
   *     journal. It calls nothing outside the database: such work is noted and done later
   */
  public void read(
      String consumer, ConsumerRecords<String, byte[]> batch, Consumer<Received> effect) {
    register(consumer, effect);
    progress.moves(consumer);
    try {
      List<Arrival> arrivals = decoded(batch);
      if (!arrivals.isEmpty() && !appliedTogether(consumer, arrivals, effect)) {
        arrivals.forEach(arrival -> applyAlone(consumer, arrival, effect));
      }
    } finally {
      progress.rests(consumer);
    }
  }

  /** What became of a re-drive. */
  record Redriven(int applied, int remaining) {}

  /** Whether the effect of that reader is known yet. */
  boolean knows(String consumer) {
    return effects.containsKey(consumer);
  }

  /** Applies the parked events of a case in order, each in its own transaction, until one fails. */
  Redriven redrive(String consumer, String subject) {
    if (consumer.equals(ParkedEvents.RELAY)) {
      // Our own rows are still in the journal: let go, and the relay tries them again.
      return new Redriven(
          QuarkusTransaction.requiringNew().call(() -> parked.removeAll(consumer, subject)), 0);
    }
    int applied = 0;
    while (true) {
      try {
        if (!redriveFirst(consumer, subject)) {
          return new Redriven(applied, 0);
        }
        applied++;
      } catch (RedriveFailed failure) {
        QuarkusTransaction.requiringNew()
            .run(() -> parked.failedAgain(failure.id, Faults.describe(failure)));
        LOG.warnf(failure, "Parked event %d of %s failed again", failure.id, consumer);
        return new Redriven(applied, parked.behind(consumer, subject));
      }
    }
  }

  private Consumer<Received> effectOf(String consumer) {
    Consumer<Received> effect = effects.get(consumer);
    if (effect == null) {
      throw new IllegalStateException("No listener has registered as " + consumer);
    }
    return effect;
  }

  private boolean redriveFirst(String consumer, String subject) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ParkedEvents.Parked first = parked.first(consumer, subject).orElse(null);
              if (first == null) {
                return false;
              }
              switch (Arrival.of(first.raw())) {
                case Arrival.Event event -> {
                  try {
                    applyFresh(consumer, List.of(event), effectOf(consumer));
                  } catch (RuntimeException e) {
                    throw new RedriveFailed(first.id(), e);
                  }
                }
                case Arrival.UnknownType unknown -> skip(unknown);
                case Arrival.Undecodable bad ->
                    throw new RedriveFailed(first.id(), new IllegalStateException(bad.error()));
              }
              parked.remove(first.id());
              return true;
            });
  }

  private List<Arrival> decoded(ConsumerRecords<String, byte[]> batch) {
    List<Arrival> arrivals = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      switch (Arrival.of(Arrival.Raw.of(record))) {
        case Arrival.UnknownType unknown -> skip(unknown);
        case Arrival.Event event -> arrivals.add(event);
        case Arrival.Undecodable bad -> arrivals.add(bad);
      }
    }
    return arrivals;
  }

  private void skip(Arrival.UnknownType unknown) {
    metrics.counter("keten.reader.unknown", "topic", unknown.raw().topic()).increment();
    LOG.infof("Skipped an event of unknown type on %s", unknown.raw().topic());
  }

  private boolean appliedTogether(
      String consumer, List<Arrival> arrivals, Consumer<Received> effect) {
    try {
      QuarkusTransaction.requiringNew().run(() -> apply(consumer, arrivals, effect));
      return true;
    } catch (RuntimeException e) {
      LOG.infof(
          "A batch of %d for %s failed (%s); applying one by one",
          arrivals.size(), consumer, Faults.describe(e));
      return false;
    }
  }

  private void apply(String consumer, List<Arrival> arrivals, Consumer<Received> effect) {
    Set<String> subjects = new HashSet<>();
    arrivals.forEach(arrival -> subjects.add(arrival.subject()));
    subjects.remove("");
    Set<String> waiting = new HashSet<>(parked.subjectsParked(consumer, subjects));
    List<Arrival.Event> events = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      switch (arrival) {
        case Arrival.Undecodable bad -> {
          parked.park(consumer, bad, bad.error(), 1);
          countParked(consumer);
          waiting.add(bad.subject());
        }
        case Arrival.Event event when waiting.contains(event.subject()) ->
            parked.park(consumer, event, "Waits behind an earlier event of its case", 0);
        case Arrival.Event event -> events.add(event);
        case Arrival.UnknownType unknown -> skip(unknown);
      }
    }
    applyFresh(consumer, events, effect);
  }

  private void applyFresh(String consumer, List<Arrival.Event> events, Consumer<Received> effect) {
    Set<UUID> fresh =
        inbox.firstTime(
            consumer, events.stream().map(e -> new Inbox.Entry(e.id(), e.subject())).toList());
    for (Arrival.Event event : events) {
      if (fresh.remove(event.id())) {
        acting.because(Cause.of(event.received()), () -> effect.accept(event.received()));
      }
    }
  }

  private void applyAlone(String consumer, Arrival arrival, Consumer<Received> effect) {
    int attempts = 0;
    Duration pause = firstPause;
    while (true) {
      progress.moves(consumer);
      try {
        QuarkusTransaction.requiringNew().run(() -> apply(consumer, List.of(arrival), effect));
        return;
      } catch (RuntimeException e) {
        if (Faults.isDatabaseAway(e)) {
          LOG.warnf("%s waits for its database (%s)", consumer, Faults.describe(e));
        } else if (++attempts >= maxAttempts || !Faults.isTransient(e)) {
          park(consumer, arrival, e, attempts);
          return;
        }
        pause(pause);
        pause = longer(pause);
      }
    }
  }

  private void park(String consumer, Arrival arrival, RuntimeException failure, int attempts) {
    LOG.errorf(failure, "Parked case %s for %s", arrival.subject(), consumer);
    countParked(consumer);
    Duration pause = firstPause;
    while (true) {
      progress.moves(consumer);
      try {
        QuarkusTransaction.requiringNew()
            .run(() -> parked.park(consumer, arrival, Faults.describe(failure), attempts));
        return;
      } catch (RuntimeException e) {
        LOG.warnf(e, "%s cannot park yet", consumer);
        pause(pause);
        pause = longer(pause);
      }
    }
  }

  private void countParked(String consumer) {
    metrics.counter("keten.reader.parked", "consumer", consumer).increment();
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    Duration longest = Duration.ofSeconds(5);
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** Stopping interrupts a wait; the batch is then not acknowledged and comes again. */
  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting to try again", e);
    }
  }

  private static final class RedriveFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;

    RedriveFailed(long id, RuntimeException cause) {
      super(cause);
      this.id = id;
    }
  }
}

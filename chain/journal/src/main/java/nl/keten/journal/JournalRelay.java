package nl.keten.journal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Copies the journal to the topic of its service: rows without {@code published_at} in the order of
 * {@code seq}, marked only after the broker has acknowledged them. What is sent and not yet marked
 * when this dies is sent again; readers notice by the event's id.
 *
 * <p>At most one relays per database: whoever holds the advisory lock, on a connection of its own,
 * so that the lock goes with the process. The others stay idle and take over. Order per case holds
 * because appends of a case follow each other in {@code seq}, because the producer is idempotent
 * and never gives up on a record behind which others are sent, and because a row that cannot be
 * sent at all stops its case.
 */
final class JournalRelay implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(JournalRelay.class);
  static final String DEAD_LETTERS = "keten.dead-letters";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LEAVE_TAKING = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** What it is doing. */
  enum State {
    /** Another one relays. */
    STANDBY,
    /** It relays. */
    ACTIVE,
    /** It would relay, but the broker does not answer; nothing is lost. */
    WAITING_FOR_BROKER,
    /** It cannot reach the database. */
    WAITING_FOR_DATABASE,
    STOPPED
  }

  private final RelaySettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile State state = State.STOPPED;

  JournalRelay(RelaySettings settings) {
    this.settings = settings;
  }

  State state() {
    return state;
  }

  @Override
  public void run() {
    Duration pause = FIRST_PAUSE;
    while (!isStopping()) {
      try (Outbox outbox = Outbox.open(settings)) {
        if (becomeActive(outbox)) {
          pause = FIRST_PAUSE;
          relay(outbox);
        }
      } catch (SQLException e) {
        state = State.WAITING_FOR_DATABASE;
        LOG.warnf("The relay waits for the database (%s)", Faults.describe(e));
        sleep(pause);
      } catch (KafkaException e) {
        state = State.WAITING_FOR_BROKER;
        LOG.warnf("The relay waits for the broker (%s)", Faults.describe(e));
        sleep(pause);
      } catch (RuntimeException e) {
        LOG.error("The relay failed and starts again", e);
        sleep(pause);
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    state = State.STOPPED;
  }

  private boolean becomeActive(Outbox outbox) throws SQLException {
    while (!isStopping()) {
      if (outbox.isOurs()) {
        outbox.listen();
        state = State.ACTIVE;
        // Reporting publishes nothing of its own; what it parks is told to the dead letters.
        LOG.infof(
            "Relaying %s",
            settings.topic() == null ? "dead letters only" : "the journal to " + settings.topic());
        return true;
      }
      state = State.STANDBY;
      sleep(settings.pollInterval());
    }
    return false;
  }

  private void relay(Outbox outbox) throws SQLException {
    Producer<String, byte[]> producer = producer();
    try {
      while (!isStopping()) {
        int sent = publish(outbox, producer) + tellDeadLetters(outbox, producer);
        state = State.ACTIVE;
        if (sent == 0) {
          outbox.awaitGrowth(settings.pollInterval());
        }
      }
    } finally {
      // Not for as long as it takes: what is not acknowledged is not marked, and will be sent
      // again.
      producer.close(LEAVE_TAKING);
    }
  }

  private int publish(Outbox outbox, Producer<String, byte[]> producer) throws SQLException {
    String topic = settings.topic();
    if (topic == null) {
      return 0;
    }
    Set<String> stopped = new HashSet<>();
    Map<Outbox.Unpublished, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    for (Outbox.Unpublished next : outbox.unpublished(settings.batch())) {
      JournalRow row = next.row();
      byte[] body = row.body().getBytes(StandardCharsets.UTF_8);
      if (stopped.contains(row.subject())) {
        continue;
      }
      if (body.length > settings.maxBytes()) {
        stopped.add(row.subject());
        park(outbox, next, topic, "The body has " + body.length + " bytes");
        continue;
      }
      sent.put(next, send(producer, topic, row.subject(), body, CloudEventHeaders.of(row)));
    }
    List<Long> acknowledged = new ArrayList<>();
    try {
      for (Map.Entry<Outbox.Unpublished, Future<RecordMetadata>> record : sent.entrySet()) {
        if (isAcknowledged(outbox, record.getValue())) {
          acknowledged.add(record.getKey().seq());
        } else {
          park(outbox, record.getKey(), topic, "The broker finds the record too large");
        }
      }
    } finally {
      outbox.published(acknowledged);
    }
    return sent.size();
  }

  private void park(Outbox outbox, Outbox.Unpublished row, String topic, String error)
      throws SQLException {
    LOG.errorf("Event %s cannot be sent, its case waits: %s", row.row().eventId(), error);
    outbox.park(row, topic, error);
  }

  private int tellDeadLetters(Outbox outbox, Producer<String, byte[]> producer)
      throws SQLException {
    List<Long> told = new ArrayList<>();
    for (Outbox.Untold untold : outbox.untold(settings.batch())) {
      Headers headers = untold.raw().kafkaHeaders();
      CloudEventHeaders.put(headers, "keten-dead-letter-consumer", untold.consumer());
      CloudEventHeaders.put(headers, "keten-dead-letter-reason", untold.error());
      CloudEventHeaders.put(
          headers, "keten-dead-letter-attempts", Integer.toString(untold.attempts()));
      CloudEventHeaders.put(headers, "keten-dead-letter-topic", untold.raw().topic());
      CloudEventHeaders.put(
          headers, "keten-dead-letter-partition", Integer.toString(untold.raw().partition()));
      CloudEventHeaders.put(
          headers, "keten-dead-letter-offset", Long.toString(untold.raw().offset()));
      // One that is too large for the topic counts as told: it stays in the table.
      isAcknowledged(
          outbox,
          producer.send(
              new ProducerRecord<>(
                  DEAD_LETTERS, null, untold.key(), untold.raw().body(), headers)));
      told.add(untold.id());
    }
    outbox.told(told);
    return told.size();
  }

  private Future<RecordMetadata> send(
      Producer<String, byte[]> producer, String topic, String key, byte[] body, Headers headers) {
    Future<RecordMetadata> ack =
        producer.send(new ProducerRecord<>(topic, null, key, body, headers));
    if (ack.isDone()) {
      // Refused before it left, for instance because the topic cannot be found: send nothing
      // behind.
      failIfRefused(ack);
    }
    return ack;
  }

  private static void failIfRefused(Future<RecordMetadata> ack) {
    if (ack.state() == Future.State.FAILED
        && !(ack.exceptionNow() instanceof RecordTooLargeException)) {
      throw new KafkaException("Not sent", ack.exceptionNow());
    }
  }

  /** True once acknowledged, false if it never will be. Waits as long as the broker is away. */
  private boolean isAcknowledged(Outbox outbox, Future<RecordMetadata> ack) throws SQLException {
    while (true) {
      try {
        ack.get(2, TimeUnit.SECONDS);
        return true;
      } catch (TimeoutException e) {
        state = State.WAITING_FOR_BROKER;
        outbox.probe();
        if (isStopping()) {
          throw new KafkaException("Stopping while the broker does not answer");
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RecordTooLargeException) {
          return false;
        }
        throw new KafkaException("Not acknowledged", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException("Interrupted", e);
      }
    }
  }

  private Producer<String, byte[]> producer() {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ProducerConfig.CLIENT_ID_CONFIG,
            "keten-relay",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.LINGER_MS_CONFIG,
            2,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            // Never give up on a record while later ones may still go through.
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private boolean isStopping() {
    return stopped.getCount() == 0;
  }

  private void sleep(Duration time) {
    try {
      if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Woken to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  /** Asks it to stop; it does so after the batch it is sending. */
  @Override
  public void close() {
    stopped.countDown();
  }
}

package nl.keten.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.keten.testbed.Broker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay on a real broker and a real database. */
class JournalRelayTest {

  private static final String ALL_SENT = "SELECT count(*) FROM journal WHERE published_at IS NULL";

  private static Broker broker;

  private final List<JournalRelay> relays = new ArrayList<>();
  private JournalDatabase database;
  private String topic;

  @BeforeAll
  static void start_broker() {
    broker = Broker.start(0);
  }

  @AfterAll
  static void stop_broker() {
    broker.close();
  }

  @BeforeEach
  void fresh_database_and_topic() throws Exception {
    database = new JournalDatabase();
    topic = "keten.test-" + UUID.randomUUID();
  }

  @AfterEach
  void stop_relays() {
    relays.forEach(JournalRelay::close);
    relays.forEach(
        relay ->
            await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> relay.state() == JournalRelay.State.STOPPED));
  }

  private JournalRelay relay() {
    JournalRelay relay = new JournalRelay(database.relayTo(topic, broker.bootstrapServers()));
    relays.add(relay);
    Thread.ofPlatform().start(relay);
    return relay;
  }

  private void awaitAllSent() {
    await().atMost(Duration.ofSeconds(60)).until(() -> database.count(ALL_SENT) == 0);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> topic(int expected) {
    return topic(topic, expected);
  }

  /** Reads until as many have come, and a moment longer for those that should not. */
  private static List<ConsumerRecord<String, byte[]>> topic(String name, int expected) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(name));
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= expected;
              });
      consumer.poll(Duration.ofMillis(300)).forEach(records::add);
      return records;
    }
  }

  @Test
  void a_row_leaves_as_a_cloud_event_in_binary_mode_with_the_case_as_key() throws Exception {
    UUID id = database.append("case-1", "{\"caseId\":\"case-1\"}");
    relay();
    ConsumerRecord<String, byte[]> record = topic(1).getFirst();
    assertThat(record.key()).isEqualTo("case-1");
    assertThat(new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"caseId\":\"case-1\"}");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_id")).isEqualTo(id.toString());
    assertThat(header(record, "ce_type")).isEqualTo("nl.exportcontrole.cases.intake-accepted.v1");
    assertThat(header(record, "ce_source"))
        .isEqualTo("urn:nld:oin:00000000000000000000:systeem:licence-intake");
    assertThat(header(record, "ce_subject")).isEqualTo("case-1");
    assertThat(header(record, "ce_sequence")).isEqualTo("1");
    assertThat(header(record, "ce_actorrole")).isEqualTo("cdiu-officer");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(header(record, "traceparent")).startsWith("00-0af7651916cd43dd");
    assertThat(record.headers().lastHeader("ce_actor")).as("who it was stays inside").isNull();
  }

  @Test
  void what_was_rolled_back_is_never_sent() throws Exception {
    relay();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      JournalDatabase.append(connection, "case-1", "{\"n\":\"rolled back\"}");
      connection.rollback();
    }
    database.append("case-1", "{\"n\":\"committed\"}");
    assertThat(topic(1))
        .hasSize(1)
        .allSatisfy(r -> assertThat(header(r, "ce_sequence")).isEqualTo("1"));
  }

  @Test
  void a_row_that_commits_after_later_ones_is_sent_all_the_same() throws Exception {
    relay();
    try (Connection slow = database.connect()) {
      slow.setAutoCommit(false);
      JournalDatabase.append(slow, "case-slow", "{}");
      database.append("case-quick", "{}");
      awaitAllSent();
      slow.commit();
    }
    awaitAllSent();
    // Two cases may lie on two partitions, between which there is no order.
    assertThat(topic(2))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("case-quick", "case-slow");
  }

  @Test
  void order_per_case_is_kept_under_many_writers_and_a_change_of_relay() throws Exception {
    long seed = System.nanoTime();
    int writers = 8;
    int each = 40;
    JournalRelay first = relay();
    relay();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> done = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        Random random = new Random(seed + w);
        Callable<Void> writer =
            () -> {
              for (int i = 0; i < each; i++) {
                database.append("case-" + random.nextInt(12), "{\"r\":" + random.nextInt() + "}");
              }
              return null;
            };
        done.add(pool.submit(writer));
      }
      await().until(() -> database.count("SELECT count(*) FROM journal") > 60);
      first.close();
      for (Future<?> writer : done) {
        writer.get();
      }
    }
    awaitAllSent();
    Map<String, List<Long>> positions =
        topic(writers * each).stream()
            .collect(
                groupingBy(
                    ConsumerRecord::key,
                    mapping(r -> Long.valueOf(header(r, "ce_sequence")), toList())));
    assertThat(positions)
        .as("seed %d", seed)
        .allSatisfy(
            (subject, seen) -> {
              List<Long> firstSeen = new ArrayList<>(new LinkedHashSet<>(seen));
              assertThat(firstSeen).as(subject).isSorted().startsWith(1L);
              assertThat(firstSeen.getLast()).as(subject).isEqualTo(firstSeen.size());
            });
    try (Connection connection = database.connect()) {
      assertThat(JournalVerifier.verify(connection).isIntact()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void a_second_relay_stays_idle_and_takes_over() throws Exception {
    JournalRelay first = relay();
    await().until(() -> first.state() == JournalRelay.State.ACTIVE);
    JournalRelay second = relay();
    await().until(() -> second.state() == JournalRelay.State.STANDBY);
    for (int i = 0; i < 20; i++) {
      database.append("case-1", "{}");
    }
    awaitAllSent();
    assertThat(topic(20)).as("nothing was sent twice").hasSize(20);
    assertThat(second.state()).isEqualTo(JournalRelay.State.STANDBY);
    first.close();
    await().until(() -> second.state() == JournalRelay.State.ACTIVE);
    database.append("case-1", "{}");
    awaitAllSent();
    assertThat(topic(21)).hasSize(21);
  }

  @Test
  void a_relay_that_loses_its_connection_gives_way_and_comes_back() throws Exception {
    JournalRelay relay = relay();
    await().until(() -> relay.state() == JournalRelay.State.ACTIVE);
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'keten-relay' AND datname = current_database()");
    database.append("case-1", "{}");
    awaitAllSent();
    assertThat(topic(1)).hasSize(1);
  }

  @Test
  void what_was_sent_and_not_marked_is_sent_again_with_the_same_id() throws Exception {
    UUID id = database.append("case-1", "{}");
    relay();
    awaitAllSent();
    // As after a crash between the broker's answer and the mark.
    database.execute("UPDATE journal SET published_at = NULL; NOTIFY keten_journal");
    assertThat(topic(2))
        .hasSize(2)
        .allSatisfy(record -> assertThat(header(record, "ce_id")).isEqualTo(id.toString()));
  }

  @Test
  void a_row_that_cannot_be_sent_stops_its_case_and_no_other() throws Exception {
    database.append("case-large", "{}");
    database.append("case-large", "{\"x\":\"" + "y".repeat(20_000) + "\"}");
    database.append("case-large", "{}");
    database.append("case-other", "{}");
    relay();
    assertThat(topic(2))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("case-large", "case-other");
    assertThat(database.count(ALL_SENT)).isEqualTo(2);
    assertThat(
            database.count(
                "SELECT count(*) FROM parked_event WHERE consumer = 'relay' AND subject = 'case-large'"))
        .isEqualTo(1);
  }

  @Test
  void while_the_broker_is_away_nothing_is_lost_and_nothing_is_marked() throws Exception {
    try (Broker other = Broker.start(0)) {
      JournalRelay relay = new JournalRelay(database.relayTo(topic, other.bootstrapServers()));
      relays.add(relay);
      Thread.ofPlatform().start(relay);
      database.append("case-1", "{}");
      awaitAllSent();
      other.stop();
      for (int i = 0; i < 5; i++) {
        database.append("case-1", "{}");
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> relay.state() == JournalRelay.State.WAITING_FOR_BROKER);
      assertThat(database.count(ALL_SENT)).isEqualTo(5);
      other.startAgain();
      awaitAllSent();
      relay.close();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> relay.state() == JournalRelay.State.STOPPED);
    }
  }

  @Test
  void a_parked_record_is_told_to_the_dead_letters_with_its_reason_once() throws Exception {
    String consumer = "reader-" + UUID.randomUUID();
    database.execute(
        "INSERT INTO parked_event (consumer, subject, type, topic, partition, record_offset, headers, body,"
            + " error, attempts) VALUES ('"
            + consumer
            + "', 'case-1', 'x', 'keten.risk-assessment', 4, 17, '{\"ce_id\":\"1\"}', 'bytes', 'it broke', 3),"
            + " ('"
            + consumer
            + "', 'case-1', 'x', 'keten.risk-assessment', 4, 18, '{}', 'bytes', 'waits behind', 0)");
    relay();
    List<ConsumerRecord<String, byte[]>> told =
        topic(JournalRelay.DEAD_LETTERS, 1).stream()
            .filter(record -> header(record, "keten-dead-letter-consumer").equals(consumer))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().key()).isEqualTo("case-1");
    assertThat(told.getFirst().value()).isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
    assertThat(header(told.getFirst(), "ce_id")).isEqualTo("1");
    assertThat(header(told.getFirst(), "keten-dead-letter-reason")).isEqualTo("it broke");
    assertThat(header(told.getFirst(), "keten-dead-letter-attempts")).isEqualTo("3");
    assertThat(header(told.getFirst(), "keten-dead-letter-topic"))
        .isEqualTo("keten.risk-assessment");
    assertThat(header(told.getFirst(), "keten-dead-letter-offset")).isEqualTo("17");
  }
}

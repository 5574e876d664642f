package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Kafka as the chain runs them, without the rest. */
class FoundationsTest {

  private static final Home HOME = Home.find();

  @TempDir private Path folder;

  @BeforeAll
  static void keepTheBrokerQuiet() {
    LauncherLog.to(HOME.root().resolve("chain/local/target/foundations-logs"));
  }

  @Test
  void databaseForgetsNothingItHasConfirmedAndKeepsServicesApart() throws SQLException {
    Options options = options();
    try (Run run = Run.open(options);
        Postgres postgres = Postgres.start(options, run)) {
      assertThat(postgres.durability()).isEqualTo("fsync=on, synchronous_commit=on");
      Database intake = postgres.database(Service.LICENCE_INTAKE);
      Database reporting = postgres.database(Service.REPORTING);
      try (Connection connection = intake.connect();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE owned (id int)");
      }
      assertThatThrownBy(
              () -> DriverManager.getConnection(intake.jdbcUrl(), intake.user(), "guessed"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      intake.jdbcUrl(), reporting.user(), reporting.password()))
          .hasMessageContaining("permission denied for database");
      assertThat(intake.toString()).doesNotContain(intake.password());
    }
  }

  @Test
  void keptDatabaseAndTopicsAreThereAgainAfterARestart() throws Exception {
    Options first = options().keeping(folder.resolve("kept"));
    try (Run run = Run.open(first);
        Postgres postgres = Postgres.start(first, run);
        Broker broker = Broker.start(first, run)) {
      try (Connection connection = postgres.database(Service.REPORTING).connect();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (id int)");
      }
      send(broker, "keten.licence-intake");
      assertThatThrownBy(() -> Run.open(options().keeping(folder.resolve("kept"))))
          .isInstanceOf(StartFailed.class)
          .hasMessageStartingWith("Another chain is using ");
    }
    Options second = options().keeping(folder.resolve("kept"));
    try (Run run = Run.open(second);
        Postgres postgres = Postgres.start(second, run);
        Broker broker = Broker.start(second, run)) {
      try (Connection connection = postgres.database(Service.REPORTING).connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT count(*) FROM kept")) {
        assertThat(rows.next()).isTrue();
      }
      try (Admin admin = admin(broker)) {
        assertThat(admin.describeTopics(broker.topics()).allTopicNames().get())
            .hasEntrySatisfying(
                "keten.licence-intake", topic -> assertThat(topic.partitions()).hasSize(6));
      }
    }
  }

  @Test
  void topicThatNobodyListedIsNotMadeOnTheWay() throws Exception {
    Options options = options();
    try (Run run = Run.open(options);
        Broker broker = Broker.start(options, run)) {
      assertThatThrownBy(() -> send(broker, "keten.licence-intakes"))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      try (Admin admin = admin(broker)) {
        assertThat(admin.listTopics().names().get())
            .containsExactlyInAnyOrderElementsOf(broker.topics());
      }
    }
  }

  private Options options() {
    return Options.standard(HOME).on(Ports.free()).logging(folder.resolve("logs")).unannounced();
  }

  private static Admin admin(Broker broker) {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
  }

  private static void send(Broker broker, String topic) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                "2000"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
  }
}

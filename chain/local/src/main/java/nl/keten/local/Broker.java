package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker, its own controller too (KRaft), inside the launcher's JVM. */
final class Broker implements AutoCloseable {

  static final String PART = "kafka";
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final List<String> topics;

  private Broker(KafkaRaftServer server, String bootstrapServers, List<String> topics) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
  }

  static Broker start(Options options, Run run) {
    Path data = run.data(PART);
    String address = "localhost:" + options.ports().kafka();
    Topics topics = Topics.read(options.home().topics());
    try {
      if (!Files.exists(data.resolve("meta.properties"))) {
        format(data);
      }
      KafkaRaftServer server =
          new KafkaRaftServer(new KafkaConfig(settings(options.ports(), data)), Time.SYSTEM);
      server.startup();
      Broker broker = new Broker(server, address, topics.names());
      try {
        createMissing(topics, address);
      } catch (Exception e) {
        broker.close();
        throw e;
      }
      return broker;
    } catch (Exception e) {
      throw new StartFailed(
          PART,
          "Kafka did not start: %s; see %s."
              .formatted(e.getMessage(), options.logs().resolve("launcher.log")),
          e);
    }
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  List<String> topics() {
    return topics;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties settings(Ports ports, Path data) {
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", Integer.toString(NODE)),
            Map.entry("controller.quorum.voters", NODE + "@localhost:" + ports.kafkaController()),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry(
                "listeners",
                "PLAINTEXT://localhost:%d,%s://localhost:%d"
                    .formatted(ports.kafka(), CONTROLLER, ports.kafkaController())),
            Map.entry(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER)),
            Map.entry("log.dirs", data.toString()),
            // A topic that nobody listed is a mistake in a name, not a wish.
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // Offsets of a kept chain outlive a long holiday, as its topics do.
            Map.entry("offsets.retention.minutes", Integer.toString(60 * 24 * 365)),
            Map.entry("group.initial.rebalance.delay.ms", "0")));
    return settings;
  }

  private static void format(Path data) throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(NODE)
        .setControllerListenerName(CONTROLLER)
        .setDirectories(List.of(data.toString()))
        .setMetadataLogDirectory(data.toString())
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
        .run();
  }

  private static void createMissing(Topics topics, String address)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
      Set<String> present = admin.listTopics().names().get();
      admin
          .createTopics(
              topics.all().stream()
                  .filter(topic -> !present.contains(topic.name()))
                  .map(topic -> topic.on(1))
                  .toList())
          .all()
          .get();
    }
  }
}

package nl.keten.testbed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this JVM: one KRaft node with its data in a temporary folder. It can be stopped
 * and started again on the same port with the same data, to see what happens meanwhile.
 */
public final class Broker implements AutoCloseable {

  private static final String CONTROLLER = "CONTROLLER";

  private final Path data;
  private final int port;
  private final Properties properties;
  private KafkaRaftServer server;

  private Broker(int port, Map<String, String> more) throws Exception {
    this.port = port == 0 ? freePort() : port;
    this.data = Files.createTempDirectory("keten-broker");
    this.properties = properties(this.port, freePort(), data);
    properties.putAll(more);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(CONTROLLER)
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .run();
    this.server = started();
  }

  /** Starts one on that port; 0 lets the system choose. */
  public static Broker start(int port) {
    return start(port, Map.of());
  }

  /** Starts one with further broker settings. */
  public static Broker start(int port, Map<String, String> more) {
    try {
      return new Broker(port, more);
    } catch (Exception e) {
      throw new IllegalStateException("The broker does not start", e);
    }
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Stops it; the data stays. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** Starts it again. */
  public void startAgain() {
    server = started();
  }

  @Override
  public void close() {
    stop();
  }

  private KafkaRaftServer started() {
    KafkaRaftServer raft = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    raft.startup();
    return raft;
  }

  private static Properties properties(int port, int controllerPort, Path data) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    properties.put("controller.listener.names", CONTROLLER);
    properties.put(
        "listeners",
        "PLAINTEXT://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", data.toString());
    properties.put("num.partitions", "6");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("auto.create.topics.enable", "true");
    return properties;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

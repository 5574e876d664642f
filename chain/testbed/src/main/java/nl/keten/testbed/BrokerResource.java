package nl.keten.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real Kafka broker in this JVM for a {@code @QuarkusTest}, beside {@link PostgresResource}: the
 * relay runs and the channels read.
 */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private static final String BOOTSTRAP = "keten.testbed.kafka";

  /** Whether this JVM has one. */
  static boolean isRunning() {
    return System.getProperty(BOOTSTRAP) != null;
  }

  @Override
  public Map<String, String> start() {
    synchronized (System.getProperties()) {
      if (!isRunning()) {
        System.setProperty(BOOTSTRAP, Broker.start(0).bootstrapServers());
      }
    }
    return Map.of("kafka.bootstrap.servers", System.getProperty(BOOTSTRAP));
  }

  @Override
  public void stop() {
    // It stops with the JVM.
  }
}

package nl.keten.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real Kafka broker in this JVM for a {@code @QuarkusTest}, beside {@link PostgresResource}: the
 * relay runs and the channels read. Say {@code restrictToAnnotatedClass = true}, or every test of
 * the module gets it.
 */
public class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private static final String BOOTSTRAP = "keten.testbed.kafka";
  private static final String IN_USE = "keten.testbed.kafka-in-use";

  /** Whether the test that is being prepared has one. */
  static boolean isInUse() {
    return Boolean.getBoolean(IN_USE);
  }

  @Override
  public Map<String, String> start() {
    synchronized (System.getProperties()) {
      if (System.getProperty(BOOTSTRAP) == null) {
        System.setProperty(BOOTSTRAP, Broker.start(0).bootstrapServers());
      }
    }
    System.setProperty(IN_USE, "true");
    return Map.of("kafka.bootstrap.servers", System.getProperty(BOOTSTRAP));
  }

  @Override
  public void stop() {
    // The broker stops with the JVM; the next test class may do without.
    System.clearProperty(IN_USE);
  }
}

package nl.keten.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.keten.events.Publisher;

/**
 * All that a component test of a service needs:
 * {@code @QuarkusTest @QuarkusTestResource(PostgresResource.class)}.
 *
 * <ul>
 *   <li>a fresh database on the embedded PostgreSQL of this JVM;
 *   <li>the key with which {@link Tokens} signs, in place of Keycloak;
 *   <li>no Kafka: the relay is off and the channels named after the publishing services are
 *       disabled. A test hands events to the listener with {@link Deliveries} and looks at what the
 *       service said with {@link Journaled}. With {@link BrokerResource} beside it, both run.
 *   <li>ports chosen by the system.
 * </ul>
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private String url = "";

  @Override
  public Map<String, String> start() {
    url = EmbeddedServer.newDatabase();
    // Journaled reads it in the class loader of the test.
    System.setProperty(Journaled.URL, url);
    Map<String, String> config = new LinkedHashMap<>();
    config.put("quarkus.datasource.jdbc.url", url);
    config.put("quarkus.datasource.username", EmbeddedServer.user());
    config.put("quarkus.datasource.password", EmbeddedServer.user());
    config.putAll(Tokens.config());
    config.put("quarkus.oidc-client.enabled", "false");
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    if (!BrokerResource.isInUse()) {
      config.put("keten.relay.enabled", "false");
      for (Publisher publisher : Publisher.values()) {
        String channel = "mp.messaging.incoming." + publisher.service();
        config.put(channel + ".enabled", "false");
        // Asked for even then, and of those too that this service does not have.
        config.put(channel + ".connector", "smallrye-kafka");
      }
    }
    return config;
  }

  @Override
  public int order() {
    // After a broker, if the test has one.
    return 10;
  }

  @Override
  public void stop() {
    // The server stops with the JVM; the database stays until then for whoever looks into a
    // failure.
  }
}

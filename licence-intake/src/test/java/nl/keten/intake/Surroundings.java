package nl.keten.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import nl.keten.testbed.PostgresResource;

/**
 * The one application that all component tests share: real PostgreSQL, test-only business clock.
 */
public class Surroundings implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("keten.business-clock", "request", "quarkus.hibernate-orm.statistics", "true");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresResource.class));
  }
}

package nl.keten.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the project, and where things are in it. Everything the launcher writes is under
 * {@code .keten/}, which git ignores and anybody may delete while no chain runs.
 */
public record Home(Path root) {

  /** Names the project folder if the launcher is started from elsewhere. */
  static final String PROPERTY = "keten.home";

  private static final String LANDMARK = "deploy/keycloak/realm.json";

  /**
   * The project folder: the system property {@value #PROPERTY}, or the nearest folder above the
   * working directory that has a realm file.
   */
  public static Home find() {
    String named = System.getProperty(PROPERTY);
    @Nullable Path folder = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
    while (folder != null && !Files.exists(folder.resolve(LANDMARK))) {
      folder = named == null ? folder.getParent() : null;
    }
    if (folder == null) {
      throw new UsageException(
          "This is not the folder of Keten (there is no %s); start the chain with deploy/run."
              .formatted(LANDMARK));
    }
    return new Home(folder);
  }

  Path realm() {
    return root.resolve(LANDMARK);
  }

  Path demo() {
    return root.resolve("deploy/keycloak/demo.json");
  }

  Path topics() {
    return root.resolve("deploy/kafka/topics.properties");
  }

  Path sampleLists() {
    return root.resolve("deploy/sample-lists");
  }

  Path replayReference() {
    return root.resolve("deploy/replay-reference");
  }

  /** Where the launcher keeps what it prepares and what runs. */
  Path work() {
    return root.resolve(".keten");
  }

  /** Describes the running chain to other programs. */
  Path chainFile() {
    return work().resolve("chain.json");
  }

  Path jar(Service service) {
    return root.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  String keycloakVersion() {
    Properties built = new Properties();
    try (InputStream in = Home.class.getResourceAsStream("/local.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return built.getProperty("keycloak.version", "");
  }

  /** The distribution as the build took it from the Maven repository. */
  Path keycloakDistribution() {
    return root.resolve(
        "chain/local/target/keycloak/keycloak-quarkus-dist-%s.zip".formatted(keycloakVersion()));
  }
}

package nl.keten.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm {@code keten} and the demo accounts. */
final class Keycloak implements AutoCloseable {

  static final String PART = "keycloak";
  private static final String REALM_PATH = "/realms/keten";

  private final ChildJvm process;
  private final String url;
  private final Map<Service, String> secrets;

  private Keycloak(ChildJvm process, String url, Map<Service, String> secrets) {
    this.process = process;
    this.url = url;
    this.secrets = secrets;
  }

  /** Starts it on a copy of the prepared data, or on the data kept from before. */
  static Keycloak start(PreparedKeycloak prepared, Options options, Run run) {
    Path data = run.data(PART);
    if (!Files.exists(data.resolve("h2"))) {
      Folders.copy(prepared.data(), data);
    }
    KeycloakHome home =
        KeycloakHome.linkedTo(prepared.distribution(), run.scratch("keycloak-home"), data);
    Ports ports = options.ports();
    String url = "http://localhost:" + ports.keycloak();
    ChildJvm process =
        home.start(
            PART,
            List.of("start", "--optimized"),
            Map.of(
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "localhost",
                "KC_HTTP_PORT",
                Integer.toString(ports.keycloak()),
                "KC_HTTP_MANAGEMENT_PORT",
                Integer.toString(ports.keycloakManagement()),
                // The issuer is what this says, whatever address a request came to.
                "KC_HOSTNAME",
                url),
            options.logs().resolve(PART + ".log"),
            run);
    process.awaitReady(
        Health.of("http://localhost:%d/health/ready".formatted(ports.keycloakManagement())));
    return new Keycloak(process, url, PreparedKeycloak.secrets(data));
  }

  /** Who signs the tokens: {@code http://localhost:8180/realms/keten}. */
  String issuer() {
    return url + REALM_PATH;
  }

  String url() {
    return url;
  }

  /** The secret of a service's own client. */
  String secret(Service service) {
    return secrets.getOrDefault(service, "");
  }

  ChildJvm process() {
    return process;
  }

  @Override
  public void close() {
    process.askToStop();
    process.awaitStopped();
  }
}

package nl.keten.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a service is started: its jar, its memory, and the environment it finds. */
record ServiceProcess(
    Options options, Postgres postgres, Broker broker, Keycloak keycloak, Run run) {

  /** Fails with a sentence if the jar of a chosen service has not been built. */
  static void requireBuilt(Options options) {
    for (Service service : options.services()) {
      if (!Files.exists(options.home().jar(service))) {
        throw new StartFailed(
            service.label(),
            "%s is not built (there is no %s); deploy/run builds it, or mvn package does."
                .formatted(
                    service.label(),
                    options.home().root().relativize(options.home().jar(service))));
      }
    }
  }

  ChildJvm start(Service service) {
    return ChildJvm.start(
        service.label(),
        List.of(
            "-Xmx%dm".formatted(options.heapMegabytes()),
            "-XX:+UseSerialGC",
            "-jar",
            options.home().jar(service).toString()),
        environment(service),
        log(service),
        run);
  }

  Health health(Service service) {
    return Health.of(
        "http://localhost:%d/q/health/ready".formatted(options.ports().management(service)));
  }

  String url(Service service) {
    return "http://localhost:" + options.ports().http(service);
  }

  private Path log(Service service) {
    return options.logs().resolve(service.label() + ".log");
  }

  private Map<String, String> environment(Service service) {
    Database database = postgres.database(service);
    Map<String, String> environment = new HashMap<>();
    // Only this machine: the accounts are for show.
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(options.ports().http(service)));
    environment.put(
        "QUARKUS_MANAGEMENT_PORT", Integer.toString(options.ports().management(service)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
    environment.put("KETEN_CLIENT_SECRET", keycloak.secret(service));
    environment.put("KETEN_BUSINESS_CLOCK", options.testClock() ? "request" : "system");
    environment.put("KETEN_SANCTIONS_LISTS", options.lists().toString());
    if (options.testClock()) {
      environment.put("KETEN_REFERENCE_EXTRA", options.home().replayReference().toString());
    }
    for (Service other : Service.values()) {
      environment.put(other.urlVariable(), url(other));
    }
    return environment;
  }
}

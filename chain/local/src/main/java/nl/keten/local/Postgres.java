package nl.keten.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL with one database and one role for each service.
 *
 * <p>The embedded server comes with {@code fsync} and {@code synchronous_commit} off; here they are
 * on, because what the chain promises about a crash is worth nothing without them.
 */
final class Postgres implements AutoCloseable {

  static final String PART = "postgres";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "200");

  /**
   * The launcher alone comes in without a password, as superuser, from this machine; a service
   * needs the password of its own role. No sockets: every way in is a line here.
   */
  private static final List<String> WAYS_IN =
      List.of(
          "host all postgres 127.0.0.1/32 trust",
          "host all postgres ::1/128 trust",
          "host all all 127.0.0.1/32 scram-sha-256",
          "host all all ::1/128 scram-sha-256");

  private final EmbeddedPostgres server;
  private final Map<Service, Database> databases;
  private final String durability;

  private Postgres(EmbeddedPostgres server, Map<Service, Database> databases, String durability) {
    this.server = server;
    this.databases = databases;
    this.durability = durability;
  }

  static Postgres start(Options options, Run run) {
    Path data = run.data(PART);
    // A kept folder may still have the server of a launcher that was killed.
    postmaster(data).ifPresent(Leftovers::end);
    var log = ProcessBuilder.Redirect.appendTo(options.logs().resolve("postgres.log").toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(options.ports().postgres())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(options.home().work().resolve("postgres").toFile())
            .setRegisterShutdownHook(false)
            .setLocaleConfig("locale", "C")
            .setDataDirectoryCustomizer(folder -> writeWaysIn(folder.toPath()))
            .setPGStartupWait(Duration.ofSeconds(60))
            .setOutputRedirector(log)
            .setErrorRedirector(log);
    SETTINGS.forEach(builder::setServerConfig);
    EmbeddedPostgres server = null;
    try {
      server = builder.start();
      run.started(
          postmaster(data).orElseThrow(() -> new IOException("PostgreSQL left no postmaster.pid")));
      return new Postgres(server, databases(server, options.ports().postgres()), shown(server));
    } catch (IOException | SQLException | IllegalStateException e) {
      postmaster(data).ifPresent(Leftovers::end);
      throw new StartFailed(
          PART,
          "PostgreSQL did not start: %s; see %s."
              .formatted(e.getMessage(), options.logs().resolve("postgres.log")),
          e);
    }
  }

  /** The database of a service. */
  Database database(Service service) {
    Database database = databases.get(service);
    if (database == null) {
      throw new IllegalStateException("No database for " + service);
    }
    return database;
  }

  /** What the server itself says of its durability: {@code fsync=on, synchronous_commit=on}. */
  String durability() {
    return durability;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server that runs on a data folder, by the number it writes there itself. */
  static Optional<ProcessHandle> postmaster(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .findFirst()
              .flatMap(first -> ProcessHandle.of(Long.parseLong(first.strip())))
              .filter(Postgres::isPostgres)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    // The number in a stale file may be another program's by now.
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  private static void writeWaysIn(Path data) {
    try {
      Files.write(data.resolve("pg_hba.conf"), WAYS_IN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Service, Database> databases(EmbeddedPostgres server, int port)
      throws SQLException {
    Map<Service, Database> databases = new EnumMap<>(Service.class);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        String name = service.database();
        String password = Secrets.random();
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(name))) {
          statement.execute("CREATE ROLE %s LOGIN".formatted(name));
        }
        statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(name, password));
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
          statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
          // A service cannot even connect to another's database.
          statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
        databases.put(
            service,
            new Database(
                "jdbc:postgresql://localhost:%d/%s".formatted(port, name), name, password));
      }
    }
    return databases;
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String shown(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      return "fsync=%s, synchronous_commit=%s"
          .formatted(show(statement, "fsync"), show(statement, "synchronous_commit"));
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

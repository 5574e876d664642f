package nl.keten.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * One PostgreSQL server per JVM. It is known by a system property, because the class loaders of
 * Quarkus see different copies of this class.
 */
public final class EmbeddedServer {

  private static final String PORT = "keten.testbed.postgres-port";
  private static final String USER = "postgres";

  private EmbeddedServer() {}

  /** A new, empty database on the server of this JVM, which is started on first use. */
  public static String newDatabase() {
    synchronized (System.getProperties()) {
      if (System.getProperty(PORT) == null) {
        start();
      }
    }
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, USER);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the test", e);
    }
  }

  /** Who owns it; the password is the same. */
  public static String user() {
    return USER;
  }

  private static void start() {
    try {
      // Never closed by hand: the library stops it when the JVM ends.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "300")
              .setServerConfig("timezone", "UTC")
              .start();
      System.setProperty(PORT, Integer.toString(server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + System.getProperty(PORT) + "/" + database;
  }
}

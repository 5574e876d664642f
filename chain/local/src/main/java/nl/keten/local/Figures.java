package nl.keten.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/**
 * {@code deploy/bench chain}: what the running chain has done so far, read off its own records and
 * the operating system. Load it first, for instance with {@code deploy/replay}.
 *
 * <p>Two lags are told, in milliseconds: from the recording of an event to the broker's
 * acknowledgement ({@code journal.published_at - recorded_at}), and from its recording to its being
 * visible in reporting ({@code event_log.received_at - recorded_at}).
 */
final class Figures {

  private final JsonNode chain;
  private final PrintStream out;

  private Figures(JsonNode chain, PrintStream out) {
    this.chain = chain;
    this.out = out;
  }

  /** Prints the figures and ends the process: 1 if no chain runs. */
  public static void main(String[] arguments) throws SQLException {
    Home home = Home.find();
    if (ChainFile.running(home).isEmpty()) {
      System.err.println("No chain runs here; start one with deploy/run.");
      System.exit(1);
    }
    ObjectNode chain = Json.read(home.chainFile());
    new Figures(chain, new PrintStream(System.out, true, StandardCharsets.UTF_8)).print();
  }

  private void print() throws SQLException {
    out.println("Memory (resident, MB)");
    memory("launcher with Kafka", chain.path("launcher").path("pid").asLong());
    memory("keycloak", chain.path("keycloak").path("pid").asLong());
    for (Map.Entry<String, JsonNode> service : chain.path("services").properties()) {
      memory(service.getKey(), service.getValue().path("pid").asLong());
    }
    out.printf("%n%-22s %9s %9s %9s %9s %9s%n", "Lag (ms)", "events", "p50", "p95", "p99", "max");
    for (Service service : Service.values()) {
      if (service != Service.REPORTING) {
        lag(service.label() + " to broker", service, "published_at", "journal");
      }
    }
    lag("act to reporting", Service.REPORTING, "received_at", "event_log");
  }

  private void memory(String what, long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          long kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
          out.printf("  %-22s %6d%n", what, kilobytes / 1024);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No memory figures here: they are read from /proc", e);
    }
  }

  private void lag(String what, Service service, String until, String table) throws SQLException {
    String percentiles =
        """
        SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY lag),
          percentile_cont(0.95) WITHIN GROUP (ORDER BY lag),
          percentile_cont(0.99) WITHIN GROUP (ORDER BY lag), max(lag)
        FROM (SELECT extract(epoch FROM %s - recorded_at) * 1000 AS lag FROM %s) AS lags
        """
            .formatted(until, table);
    JsonNode database = chain.path("services").path(service.label()).path("database");
    try (Connection connection =
            DriverManager.getConnection(
                database.path("url").asText(),
                database.path("user").asText(),
                database.path("password").asText());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(percentiles)) {
      found.next();
      out.printf(
          Locale.ROOT,
          "%-22s %9d %9.1f %9.1f %9.1f %9.1f%n",
          what.replace("sanctions-", "").replace("licence-", "").replace("-assessment", ""),
          found.getLong(1),
          found.getDouble(2),
          found.getDouble(3),
          found.getDouble(4),
          found.getDouble(5));
    }
  }
}

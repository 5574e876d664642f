package nl.keten.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.keten.testbed.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** A database with a journal and no application around it. */
final class JournalDatabase {

  private final String url = EmbeddedServer.newDatabase();

  JournalDatabase() throws Exception {
    try (var script =
        Objects.requireNonNull(
            JournalDatabase.class.getResourceAsStream("/db/journal/V0.1__journal.sql"))) {
      execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  String url() {
    return url;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedServer.user(), EmbeddedServer.user());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  /** Appends one row as {@link Journal} does. */
  UUID append(String subject, String body) throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      UUID id = append(connection, subject, body);
      connection.commit();
      return id;
    }
  }

  static UUID append(Connection connection, String subject, String body) throws SQLException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    UUID id = UuidV7.next();
    JournalRow row =
        new JournalRow(
            id,
            subject,
            0,
            "nl.exportcontrole.cases.intake-accepted.v1",
            "urn:nld:oin:00000000000000000000:systeem:licence-intake",
            now,
            now,
            "somebody",
            "cdiu-officer",
            UuidV7.next(),
            null,
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            body);
    // Not closed: the connection is the caller's.
    JournalTable table = new JournalTable(connection);
    Map<String, JournalTable.Head> heads = new HashMap<>();
    heads.put(subject, JournalTable.Head.NONE);
    table.lockHeads(heads);
    JournalTable.Sealed sealedRow = Objects.requireNonNull(heads.get(subject)).followedBy(row);
    table.insert(List.of(sealedRow));
    table.moveHeads(Map.of(subject, sealedRow.head()));
    return id;
  }

  RelaySettings relayTo(@Nullable String topic, String bootstrapServers) {
    return new RelaySettings(
        url,
        EmbeddedServer.user(),
        EmbeddedServer.user(),
        bootstrapServers,
        topic,
        Duration.ofMillis(100),
        50,
        10_000);
  }
}

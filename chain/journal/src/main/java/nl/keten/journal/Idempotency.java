package nl.keten.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Repeating a request without repeating its effect ({@code Idempotency-Key}). A key belongs to its
 * caller; answers are kept for 30 days. The answer is stored in the transaction of the act: either
 * both are there or neither.
 */
@ApplicationScoped
public class Idempotency {

  private static final String KEPT = "30 days";

  private final AgroalDataSource database;
  private final Acting acting;
  private final ObjectMapper json;

  Idempotency(AgroalDataSource database, Acting acting, ObjectMapper json) {
    this.database = database;
    this.acting = acting;
    this.json = json;
  }

  /**
   * Acts, unless this caller did so with this key before: then the first answer again. Two requests
   * at the same time wait for each other.
   *
   * @param key from the header; null if the caller sent none, then it simply acts
   * @param request the body, to tell another request from the same one
   * @param answerType what the act answers with; it must survive being JSON
   * @throws ProblemException 409 if the key was used for another request, 400 if it is no key
   */
  @Transactional(TxType.MANDATORY)
  public <T> T once(@Nullable String key, Object request, Class<T> answerType, Supplier<T> act) {
    if (key == null) {
      return act.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_INVALID,
          "A key has 1 to 200 visible ASCII characters.",
          "Een sleutel heeft 1 tot 200 zichtbare ASCII-tekens.");
    }
    String caller = acting.actor().subject();
    try (Connection connection = database.getConnection()) {
      byte[] hash = hash(request);
      if (!claim(connection, caller, key, hash)) {
        return again(connection, caller, key, hash, answerType);
      }
      T answer = act.get();
      keep(connection, caller, key, json.writeValueAsString(answer));
      return answer;
    } catch (SQLException e) {
      throw new StorageException("The idempotency key cannot be kept", e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + answerType, e);
    }
  }

  private boolean claim(Connection connection, String caller, String key, byte[] hash)
      throws SQLException {
    // A key older than its keep is free again.
    String sql =
        "INSERT INTO idempotency AS kept (caller, key, request_hash) VALUES (?, ?, ?)"
            + " ON CONFLICT (caller, key) DO UPDATE"
            + " SET request_hash = excluded.request_hash, answer = NULL, kept_since = now()"
            + " WHERE kept.kept_since < now() - interval '"
            + KEPT
            + "'";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, caller);
      statement.setString(2, key);
      statement.setBytes(3, hash);
      return statement.executeUpdate() == 1;
    }
  }

  private <T> T again(
      Connection connection, String caller, String key, byte[] hash, Class<T> answerType)
      throws SQLException, JsonProcessingException {
    String sql = "SELECT request_hash, answer FROM idempotency WHERE caller = ? AND key = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, caller);
      statement.setString(2, key);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        if (!Arrays.equals(found.getBytes(1), hash)) {
          throw new ProblemException(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "You used this key for another request. Take a new key for a new request.",
              "U gebruikte deze sleutel voor een ander verzoek. Neem een nieuwe sleutel.");
        }
        return json.readValue(found.getString(2), answerType);
      }
    }
  }

  private static void keep(Connection connection, String caller, String key, String answer)
      throws SQLException {
    String sql = "UPDATE idempotency SET answer = ? WHERE caller = ? AND key = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, answer);
      statement.setString(2, caller);
      statement.setString(3, key);
      statement.executeUpdate();
    }
  }

  /** Which request: what was asked of which resource. The body itself is not kept. */
  private byte[] hash(Object request) throws JsonProcessingException {
    MessageDigest sha256 = JournalRow.sha256();
    sha256.update(acting.operation().getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    return sha256.digest(json.writeValueAsBytes(request));
  }
}

package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens of demo accounts, whose password is their name. Each is kept until a little before
 * it ends. Thread-safe.
 */
final class DemoTokens {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI tokens;
  private final String client;
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  DemoTokens(HttpClient http, Endpoints endpoints) {
    this.http = http;
    this.tokens = endpoints.tokens();
    this.client = endpoints.client();
  }

  private record Token(String text, Instant until) {}

  /**
   * A token that is good for a while.
   *
   * @throws ReplayException if the account is unknown or the issuer does not answer
   */
  String of(String account) {
    return kept.compute(
            account,
            (name, had) -> had != null && had.until().isAfter(Instant.now()) ? had : fetch(name))
        .text();
  }

  private Token fetch(String account) {
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(client, account, account)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = Api.JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new ReplayException(
            "No token for " + account + ": " + answer.path("error_description").asText("refused"));
      }
      return new Token(
          answer.path("access_token").asText(),
          Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
    } catch (IOException e) {
      throw new ReplayException(tokens.getAuthority() + " gives no token: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("Interrupted");
    }
  }
}

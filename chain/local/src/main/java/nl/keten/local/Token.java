package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What {@code deploy/token} runs: the access token of a demo account of the running chain. */
public final class Token {

  private Token() {}

  /** Prints the token and nothing else; exit code 1 and one sentence if there is none to print. */
  public static void main(String[] words) throws InterruptedException {
    try {
      if (words.length != 1) {
        throw new UsageException("deploy/token takes one user name, for example exporter-a.");
      }
      System.out.println(of(words[0], Home.find()));
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static String of(String user, Home home) throws InterruptedException {
    ChainFile chain =
        ChainFile.running(home)
            .orElseThrow(
                () -> new UsageException("No chain runs here; start one with deploy/run."));
    if (!chain.users().contains(user)) {
      throw new UsageException(
          "There is no demo account %s; there are %s."
              .formatted(user, String.join(", ", chain.users())));
    }
    return request(chain.tokenEndpoint(), chain.client(), user);
  }

  private static String request(String endpoint, String client, String user)
      throws InterruptedException {
    String name = URLEncoder.encode(user, UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(client, name, name)))
            .build();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      String token = Json.MAPPER.readTree(answer.body()).path("access_token").asText();
      if (answer.statusCode() != 200 || token.isEmpty()) {
        throw new UsageException(
            "Keycloak gives no token for %s: %s.".formatted(user, answer.body().strip()));
      }
      return token;
    } catch (IOException e) {
      throw new UsageException(
          "Keycloak does not answer at %s: %s.".formatted(endpoint, e.getMessage()));
    }
  }
}

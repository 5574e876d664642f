package nl.keten.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Somebody who uses the chain: {@code As.user("officer-1").get(Service.LICENCE_INTAKE,
 * "/v1/cases").expect(200).json()}. Immutable.
 */
public final class As {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final Map<String, Granted> TOKENS = new ConcurrentHashMap<>();

  private final String who;
  private final Map<String, String> headers;

  private As(String who, Map<String, String> headers) {
    this.who = who;
    this.headers = Map.copyOf(headers);
  }

  /** A demo account. */
  public static As user(String name) {
    String token =
        token(
            name,
            Map.of(
                "grant_type",
                "password",
                "client_id",
                DemoAccount.CLIENT,
                "username",
                name,
                "password",
                name));
    return new As(name, Map.of("Authorization", "Bearer " + token));
  }

  /** A service, calling as the services call one another. */
  public static As service(Service service) {
    String token =
        token(
            service.label(),
            Map.of(
                "grant_type", "client_credentials",
                "client_id", service.label(),
                "client_secret", RunningChain.current().clientSecret(service)));
    return new As(service.label(), Map.of("Authorization", "Bearer " + token));
  }

  /** Somebody without a token. */
  public static As nobody() {
    return new As("nobody", Map.of());
  }

  /** The same with one more header, or another value of it. */
  public As with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new As(who, more);
  }

  /** The same on the test clock: what is done happens at that moment. */
  public As at(Instant moment) {
    return with("X-Keten-Business-Time", moment.toString());
  }

  public Answer get(Service service, String path) {
    return send("GET", service, path, BodyPublishers.noBody(), Optional.empty());
  }

  /** Posts a body as JSON: a record, a map, a list, a tree. */
  public Answer post(Service service, String path, Object body) {
    return send("POST", service, path, json(body), Optional.of("application/json"));
  }

  /** Posts without a body. */
  public Answer post(Service service, String path) {
    return send("POST", service, path, BodyPublishers.noBody(), Optional.empty());
  }

  /** Puts a body as JSON. */
  public Answer put(Service service, String path, Object body) {
    return send("PUT", service, path, json(body), Optional.of("application/json"));
  }

  /** Puts bytes of some media type. */
  public Answer put(Service service, String path, byte[] bytes, String mediaType) {
    return send("PUT", service, path, BodyPublishers.ofByteArray(bytes), Optional.of(mediaType));
  }

  /** The claims of the token; empty for nobody. */
  public JsonNode claims() {
    String authorization = headers.getOrDefault("Authorization", "");
    if (authorization.isEmpty()) {
      return MissingNode.getInstance();
    }
    String payload = authorization.split("\\.", -1)[1];
    return read(new String(java.util.Base64.getUrlDecoder().decode(payload), UTF_8));
  }

  private Answer send(
      String method, Service service, String path, BodyPublisher body, Optional<String> mediaType) {
    URI uri = URI.create(RunningChain.current().url(service) + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, body);
    headers.forEach(request::setHeader);
    mediaType
        .filter(ignored -> !headers.containsKey("Content-Type"))
        .ifPresent(type -> request.setHeader("Content-Type", type));
    HttpResponse<String> response = exchange(request.build());
    return new Answer(
        who + " " + method + " " + uri, response.statusCode(), response.headers(), response.body());
  }

  private static String token(String who, Map<String, String> form) {
    String endpoint = RunningChain.current().tokenEndpoint();
    return TOKENS
        .compute(
            endpoint + " " + who,
            (key, held) ->
                held != null && held.until().isAfter(Instant.now()) ? held : ask(endpoint, form))
        .token();
  }

  private static Granted ask(String endpoint, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response =
        exchange(
            HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    JsonNode granted = read(response.body());
    if (response.statusCode() != 200) {
      throw new AssertionError("Keycloak gives no token: " + response.body());
    }
    return new Granted(
        granted.path("access_token").asText(),
        // Some slack, so that no token runs out on its way.
        Instant.now().plusSeconds(granted.path("expires_in").asLong() - 30));
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(
          body instanceof String text ? text : JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + text, e);
    }
  }

  private record Granted(String token, Instant until) {}

  /** What came back. */
  public record Answer(String request, int status, HttpHeaders headers, String body) {

    /**
     * The answer itself, if it has that status.
     *
     * @throws AssertionError telling the request and what came instead
     */
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError(
            "%s: expected %d, but got %d %s".formatted(request, wanted, status, body));
      }
      return this;
    }

    public JsonNode json() {
      return body.isBlank() ? MissingNode.getInstance() : read(body);
    }

    /** A header that must be there. */
    public String header(String name) {
      return headers
          .firstValue(name)
          .orElseThrow(() -> new AssertionError(request + ": no header " + name));
    }
  }
}

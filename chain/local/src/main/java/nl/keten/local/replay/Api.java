package nl.keten.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The public APIs, called as a demo account at a business time. A service that is away for a moment
 * is asked again with back-off; whatever else is not a success becomes a {@link Refusal}.
 * Thread-safe.
 */
final class Api {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Duration PATIENCE_PER_CALL = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 8;

  private final HttpClient http;
  private final DemoTokens tokens;

  Api(HttpClient http, DemoTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  /**
   * What came back.
   *
   * @param etag to send back as If-Match
   */
  record Answer(JsonNode body, @Nullable String etag) {}

  /** A request in the making. */
  final class Call {
    private final String account;
    private final URI uri;
    private final HttpRequest.Builder request;

    private Call(String account, URI base, String path) {
      this.account = account;
      this.uri = URI.create(base + "/v1/" + path);
      this.request = HttpRequest.newBuilder(uri).timeout(PATIENCE_PER_CALL);
      request.header("Accept", "application/json, application/problem+json");
      request.header("Accept-Language", "en");
    }

    /** When it happens, for a chain with the test clock. */
    Call at(Instant businessTime) {
      request.header("X-Keten-Business-Time", businessTime.toString());
      return this;
    }

    Call seen(@Nullable String etag) {
      if (etag != null) {
        request.header("If-Match", etag);
      }
      return this;
    }

    Call key(String idempotencyKey) {
      request.header("Idempotency-Key", idempotencyKey);
      return this;
    }

    Answer get() {
      return send(request.GET());
    }

    Answer post(JsonNode body) {
      return send(
          request
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer post() {
      return send(request.POST(BodyPublishers.noBody()));
    }

    Answer put(String mediaType, byte[] content) {
      return send(
          request.header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(content)));
    }

    private Answer send(HttpRequest.Builder ready) {
      for (int attempt = 1; ; attempt++) {
        ready.setHeader("Authorization", "Bearer " + tokens.of(account));
        HttpRequest prepared = ready.build();
        try {
          HttpResponse<String> response = http.send(prepared, BodyHandlers.ofString());
          if (response.statusCode() < 300) {
            return new Answer(
                json(response.body()), response.headers().firstValue("ETag").orElse(null));
          }
          Refusal refusal =
              new Refusal(
                  prepared.method() + " " + uri.getPath(),
                  response.statusCode(),
                  json(response.body()));
          if (!refusal.isPassing() || attempt == ATTEMPTS) {
            throw refusal;
          }
        } catch (IOException e) {
          // A POST that was lost may have arrived; the steps look before they act again.
          if (attempt == ATTEMPTS) {
            throw new ReplayException(uri.getAuthority() + " does not answer: " + e);
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new ReplayException("Interrupted");
        }
        pause(attempt);
      }
    }
  }

  Call as(String account, URI base, String path) {
    return new Call(account, base, path);
  }

  private static JsonNode json(String body) {
    if (body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void pause(int attempt) {
    long ceiling = Math.min(5_000, 100L << attempt);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("Interrupted");
    }
  }
}

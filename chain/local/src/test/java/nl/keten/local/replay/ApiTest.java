package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls against a server that answers what it is told to. */
class ApiTest {

  private final Queue<String[]> answers = new ArrayDeque<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;
  private URI base;
  private Api api;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange, 200, "{\"access_token\":\"t-" + calls.size() + "\",\"expires_in\":300}"));
    server.createContext(
        "/v1/",
        exchange -> {
          calls.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("If-Match"));
          String[] next = answers.remove();
          exchange.getResponseHeaders().set("ETag", "\"" + calls.size() + "\"");
          answer(exchange, Integer.parseInt(next[0]), next[1]);
        });
    server.start();
    base = URI.create("http://localhost:" + server.getAddress().getPort());
    Endpoints endpoints = new Endpoints(base, base, base, base.resolve("/token"), "keten-demo");
    api = new Api(http, new DemoTokens(http, endpoints));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.close();
  }

  @Test
  void aServiceThatIsAwayForAMomentIsAskedAgain() {
    answers.add(new String[] {"503", "{\"type\":\"urn:keten:problem:unavailable\"}"});
    answers.add(new String[] {"200", "{\"caseId\":\"c\"}"});

    assertThat(api.as("officer-1", base, "cases/c").get().body().path("caseId").asText())
        .isEqualTo("c");
    assertThat(calls).hasSize(2);
  }

  @Test
  void aRefusalTellsTypeFieldsAndGuards() {
    answers.add(
        new String[] {
          "400",
          "{\"type\":\"urn:keten:problem:invalid-input\",\"errors\":[{\"field\":\"items[0].cnCode\",\"messageEn\":\"8 digits\"}]}"
        });
    answers.add(
        new String[] {
          "409", "{\"type\":\"urn:keten:problem:grant-blocked\",\"guards\":[\"screening-stale\"]}"
        });

    assertThatThrownBy(() -> api.as("exporter-a", base, "applications").post())
        .isInstanceOf(Refusal.class)
        .hasMessage("POST /v1/applications -> 400 invalid-input [items[0].cnCode: 8 digits]");
    assertThatThrownBy(() -> api.as("officer-1", base, "x").post())
        .hasMessageContaining("grant-blocked [screening-stale]");
    assertThat(calls).hasSize(2);
  }

  @Test
  void whatChangedBetweenLookingAndActingIsLookedAtAgain() {
    answers.add(new String[] {"200", "{}"});
    answers.add(new String[] {"412", "{\"type\":\"urn:keten:problem:stale-etag\"}"});
    answers.add(new String[] {"200", "{}"});
    answers.add(new String[] {"200", "{\"outcome\":\"GRANTED\"}"});
    Decision decision = Fixtures.granted(1, "Italy", Fixtures.line("ML1", "5"));
    CaseInFlight one =
        new CaseInFlight(decision, Times.model(1).plan(decision, Destinations.Distance.NEAR), "c");
    Endpoints endpoints = new Endpoints(base, base, base, base.resolve("/token"), "keten-demo");
    Desk desk = new Desk(api, endpoints, new ApplicationOf(Fixtures.destinations(), 1), "hash");

    assertThat(desk.sign(one).path("outcome").asText()).isEqualTo("GRANTED");
    assertThat(calls)
        .containsExactly(
            "GET /v1/cases/c null",
            "POST /v1/cases/c/decision-signatures \"1\"",
            "GET /v1/cases/c null",
            "POST /v1/cases/c/decision-signatures \"3\"");
  }

  @Test
  void aTokenIsKeptWhileItIsGood() {
    answers.add(new String[] {"200", "{}"});
    answers.add(new String[] {"200", "{}"});
    api.as("officer-1", base, "a").at(Instant.EPOCH).get();
    api.as("officer-1", base, "b").get();

    assertThat(calls).hasSize(2);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The public APIs of the chain as far as the replay uses them, in memory and without any rule: one
 * task after the other, and totals of what was signed. It can be told to misbehave.
 */
final class ToyChain implements AutoCloseable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, ToyCase> cases = new LinkedHashMap<>();
  private final Map<String, String> byKey = new TreeMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /** What reporting says instead of the truth. */
  UnaryOperator<ObjectNode> distortion = totals -> totals;

  /** The destination whose cases stay where they are after classification. */
  @Nullable String forgotten;

  /** The destination whose applications are refused. */
  @Nullable String unwelcome;

  private static final class ToyCase {
    final JsonNode application;
    String station = "INTAKE";
    UUID task = UUID.randomUUID();
    boolean uploaded;
    boolean claimed;
    int signatures;
    @Nullable JsonNode draft;
    boolean decided;

    ToyCase(JsonNode application) {
      this.application = application;
    }

    void enter(String next) {
      station = next;
      task = UUID.randomUUID();
      claimed = false;
    }
  }

  ToyChain() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  Endpoints endpoints() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    return new Endpoints(base, base, base, base.resolve("/token"), "keten-demo");
  }

  synchronized int decided() {
    return (int) cases.values().stream().filter(one -> one.decided).count();
  }

  synchronized int applications() {
    return cases.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    JsonNode answer;
    try {
      answer = answer(exchange, body);
    } catch (Refused refused) {
      status = refused.status;
      answer = JSON.objectNode().put("type", "urn:keten:problem:" + refused.slug);
    } catch (RuntimeException e) {
      status = 500;
      answer =
          JSON.objectNode()
              .put("type", "urn:keten:problem:internal-error")
              .put("detail", e.toString());
    }
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final class Refused extends RuntimeException {
    final int status;
    final String slug;

    Refused(int status, String slug) {
      this.status = status;
      this.slug = slug;
    }
  }

  private synchronized JsonNode answer(HttpExchange exchange, String body) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    if (path[1].equals("token")) {
      return JSON.objectNode().put("access_token", "t").put("expires_in", 300);
    }
    return switch (path[2]) {
      case "applications" ->
          apply(exchange.getRequestHeaders().getFirst("Idempotency-Key"), Api.JSON.readTree(body));
      case "tasks" ->
          path.length == 3 ? tasks(exchange.getRequestURI().getQuery()) : claim(path[3]);
      case "decisions" -> totals();
      case "cases", "assessments" -> {
        ToyCase one = cases.get(path[3]);
        if (one == null) {
          throw new Refused(404, "not-found");
        }
        yield path.length == 4 ? show(path[3], one) : act(one, path[4], body);
      }
      default -> throw new Refused(404, "not-found");
    };
  }

  private JsonNode apply(String key, JsonNode application) {
    if (application.path("finalDestination").asText().equals(unwelcome)) {
      throw new Refused(400, "invalid-input");
    }
    String caseId =
        byKey.computeIfAbsent(
            key,
            fresh -> {
              String id = timeOrdered();
              cases.put(id, new ToyCase(application));
              return id;
            });
    return JSON.objectNode().put("caseId", caseId);
  }

  /** A UUID of version 7, as the chain makes them. */
  private static String timeOrdered() {
    long now = System.currentTimeMillis();
    UUID random = UUID.randomUUID();
    return new UUID(
            (now << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff),
            random.getLeastSignificantBits())
        .toString();
  }

  private static JsonNode show(String caseId, ToyCase one) {
    ObjectNode shown = JSON.objectNode().put("caseId", caseId);
    ObjectNode document = shown.putArray("documents").addObject().put("documentId", "d");
    if (one.uploaded) {
      document.put("uploadedAt", "2010-01-01T00:00:00Z");
    }
    shown.putArray("informationRequests");
    ArrayNode items = shown.putArray("items");
    int at = 0;
    for (JsonNode item : one.application.path("items")) {
      items.addObject().put("itemId", "i" + at++).set("exporterCode", item.path("listCode"));
    }
    if (one.decided && one.draft != null) {
      shown.set("decision", one.draft);
    }
    return shown;
  }

  private JsonNode tasks(String query) {
    ArrayNode items = JSON.arrayNode();
    cases.forEach(
        (caseId, one) -> {
          if (!one.decided && query.contains("station=" + one.station)) {
            items
                .addObject()
                .put("taskId", one.task.toString())
                .put("caseId", caseId)
                .put("claimed", one.claimed);
          }
        });
    return JSON.objectNode().set("items", items);
  }

  private JsonNode claim(String taskId) {
    for (ToyCase one : cases.values()) {
      if (one.task.toString().equals(taskId)) {
        one.claimed = true;
        return JSON.objectNode();
      }
    }
    throw new Refused(409, "task-finished");
  }

  private JsonNode act(ToyCase one, String act, String body) throws IOException {
    switch (act) {
      case "documents" -> one.uploaded = true;
      case "information-requests" -> {}
      case "intake-acceptance" -> move(one, "INTAKE", "CLASSIFICATION");
      case "classification" ->
          move(
              one,
              "CLASSIFICATION",
              one.application.path("finalDestination").asText().equals(forgotten)
                  ? "NOWHERE"
                  : one.application.path("regime").asText().equals("MILITARY")
                      ? "BZ_ADVICE"
                      : "DECISION");
      case "advice" -> move(one, "BZ_ADVICE", "DECISION");
      case "decision-drafts" -> {
        one.draft = Api.JSON.readTree(body);
        move(one, "DECISION", "SIGNING");
      }
      case "decision-signatures" -> {
        // The first time the screening is not in yet.
        if (one.signatures++ == 0) {
          throw new Refused(409, "grant-blocked");
        }
        move(one, "SIGNING", "DECIDED");
        one.decided = true;
      }
      default -> throw new Refused(404, "not-found");
    }
    return JSON.objectNode();
  }

  private static void move(ToyCase one, String from, String to) {
    if (!one.station.equals(from) || !one.claimed || !one.uploaded) {
      throw new Refused(409, "task-not-claimed");
    }
    one.enter(to);
  }

  private JsonNode totals() {
    List<ToyCase> decided = cases.values().stream().filter(one -> one.decided).toList();
    ObjectNode totals = JSON.objectNode();
    totals
        .putObject("cases")
        .put("openBefore", 0)
        .put("received", cases.size())
        .put("decided", decided.size())
        .put("open", cases.size() - decided.size());
    Sums outcomes = new Sums();
    Sums criteria = new Sums();
    Sums sets = new Sums();
    Sums codes = new Sums();
    Sums destinations = new Sums();
    Sums lines = new Sums();
    for (ToyCase one : decided) {
      JsonNode draft = one.draft;
      if (draft == null) {
        continue;
      }
      String outcome = draft.path("outcome").asText();
      String destination = one.application.path("finalDestination").asText();
      long value = 0;
      for (JsonNode item : one.application.path("items")) {
        String code = item.path("listCode").asText();
        value += item.path("valueEur").asLong();
        codes.add("listCode=" + code, 1, item.path("valueEur").asLong());
        lines.add(
            "listCode=" + code + "|destination=" + destination + "|outcome=" + outcome,
            1,
            item.path("valueEur").asLong());
      }
      outcomes.add("outcome=" + outcome, 1, value);
      destinations.add("destination=" + destination, one.application.path("items").size(), value);
      if (outcome.equals("REFUSED")) {
        TreeSet<Integer> cited = new TreeSet<>();
        draft.path("refusalCriteria").forEach(criterion -> cited.add(criterion.asInt()));
        cited.forEach(criterion -> criteria.add("criterion=" + criterion, 1, 0));
        sets.add(cited.toString(), 1, 0);
      }
    }
    totals.set("outcomes", outcomes.json());
    totals.set("listCodes", codes.json());
    totals.set("destinations", destinations.json());
    totals.set("lines", lines.json());
    ObjectNode refusals = totals.putObject("refusals");
    refusals.put(
        "cases",
        decided.stream().filter(one -> String.valueOf(one.draft).contains("REFUSED")).count());
    refusals.set("criteria", criteria.json());
    ArrayNode exact = refusals.putArray("criteriaSets");
    sets.sums.forEach(
        (set, sum) -> {
          ObjectNode one = exact.addObject().put("cases", sum[1]);
          ArrayNode numbers = one.putArray("criteria");
          for (String number : set.replaceAll("[\\[\\] ]", "").split(",", -1)) {
            numbers.add(Integer.parseInt(number));
          }
        });
    return distortion.apply(totals);
  }

  /** Lines, cases and value by key; a key is written {@code member=value|member=value}. */
  private static final class Sums {
    final Map<String, long[]> sums = new TreeMap<>();

    void add(String key, long lines, long value) {
      long[] sum = sums.computeIfAbsent(key, fresh -> new long[3]);
      sum[0] += lines;
      sum[1] += 1;
      sum[2] += value;
    }

    ArrayNode json() {
      ArrayNode all = JSON.arrayNode();
      sums.forEach(
          (key, sum) -> {
            ObjectNode one = all.addObject();
            for (String member : key.split("\\|", -1)) {
              String[] halves = member.split("=", 2);
              if (halves[0].equals("criterion")) {
                one.put(halves[0], Integer.parseInt(halves[1]));
              } else {
                one.put(halves[0], halves[1]);
              }
            }
            one.put("lines", sum[0]).put("cases", sum[1]).put("valueEur", sum[2]);
          });
      return all;
    }
  }
}

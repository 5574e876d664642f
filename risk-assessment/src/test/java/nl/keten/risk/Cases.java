package nl.keten.risk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Publisher;
import nl.keten.events.Station;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Tokens;
import org.jspecify.annotations.Nullable;

/** Brings cases to where a component test wants them, by events and by the public API only. */
@ApplicationScoped
class Cases {

  static final String ANALYST = Tokens.of("poss-1", "poss-analyst");
  static final String OFFICER = Tokens.of("officer-1", "cdiu-officer");
  static final String ADVISER = Tokens.of("bz-adviser-1", "bz-adviser");

  private final CaseListener listener;

  Cases(CaseListener listener) {
    this.listener = listener;
  }

  /** What licence-intake would publish. */
  void hear(ChainEvent... events) {
    listener.read(Deliveries.of(Publisher.LICENCE_INTAKE, events));
  }

  Applications received(String destination) {
    Applications application = Applications.of(destination);
    hear(application.event());
    return application;
  }

  Applications accepted(String destination) {
    Applications application = received(destination);
    hear(new CaseEvent.IntakeAccepted(application.caseId(), Instant.now()));
    return application;
  }

  Applications classified(String destination) {
    Applications application = accepted(destination);
    claim(ANALYST, application.caseId(), Station.CLASSIFICATION);
    classify(ANALYST, application.caseId(), classification(application.itemId(), "ML10.a", null))
        .then()
        .statusCode(204);
    return application;
  }

  Applications advised(String destination) {
    Applications application = classified(destination);
    claim(ADVISER, application.caseId(), Station.BZ_ADVICE);
    advise(ADVISER, application.caseId(), advice()).then().statusCode(204);
    return application;
  }

  void drafted(UUID caseId) {
    hear(
        new CaseEvent.DecisionDrafted(
            caseId, Instant.now(), UUID.randomUUID(), Outcome.GRANTED, Set.of()));
  }

  void decided(UUID caseId) {
    hear(new CaseEvent.Decided(caseId, Instant.now(), Outcome.WITHDRAWN, Set.of(), null));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  static Response show(String token, UUID caseId) {
    return as(token).get("/v1/assessments/{id}", caseId);
  }

  static String etag(UUID caseId) {
    return show(OFFICER, caseId).then().statusCode(200).extract().header("ETag");
  }

  /** The caller's open task of that case at that station; empty if there is none for him. */
  static String task(String token, UUID caseId, Station station) {
    @Nullable String cursor = null;
    do {
      RequestSpecification request =
          as(token).queryParam("station", station.name()).queryParam("limit", 100);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/v1/tasks").then().statusCode(200).extract().jsonPath();
      String found = page.getString("items.find { it.caseId == '" + caseId + "' }.taskId");
      if (found != null) {
        return found;
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return "";
  }

  static void claim(String token, UUID caseId, Station station) {
    as(token).post("/v1/tasks/{id}/claim", task(token, caseId, station)).then().statusCode(200);
  }

  static Response classify(String token, UUID caseId, Object body) {
    return as(token)
        .header("If-Match", etag(caseId))
        .body(body)
        .post("/v1/assessments/{id}/classification", caseId);
  }

  static Response override(String token, UUID caseId, String route, String reason) {
    return as(token)
        .body(Map.of("route", route, "reason", reason))
        .post("/v1/assessments/{id}/route-overrides", caseId);
  }

  static Response advise(String token, UUID caseId, Object body) {
    return as(token)
        .header("If-Match", etag(caseId))
        .body(body)
        .post("/v1/assessments/{id}/advice", caseId);
  }

  static Map<String, Object> classification(UUID itemId, String code, @Nullable String reason) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("itemId", itemId);
    item.put("listCode", code);
    item.put("reason", reason);
    return Map.of("items", List.of(item));
  }

  static Map<String, Object> advice() {
    return advice("POSITIVE", "No concerns.");
  }

  static Map<String, Object> advice(String verdict, String summary, Integer... concerns) {
    List<Map<String, Object>> criteria = new ArrayList<>();
    for (int criterion = 1; criterion <= 8; criterion++) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("criterion", criterion);
      answer.put("concern", List.of(concerns).contains(criterion));
      answer.put("text", "Finding on " + criterion);
      if (criterion >= 2 && criterion <= 4) {
        answer.put("directLink", "Direct link " + criterion);
        answer.put("indirectLink", "Indirect link " + criterion);
      }
      criteria.add(answer);
    }
    Map<String, Object> advice = new LinkedHashMap<>();
    advice.put("verdict", verdict);
    advice.put("summary", summary);
    advice.put("criteria", criteria);
    return advice;
  }
}

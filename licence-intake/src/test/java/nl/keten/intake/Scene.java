package nl.keten.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.AssessmentEvent.ClassifiedItem;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.ChainEvent;
import nl.keten.events.Hold;
import nl.keten.events.HoldEvent;
import nl.keten.events.ListEvent;
import nl.keten.events.ListVersion;
import nl.keten.events.Publisher;
import nl.keten.events.Route;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.intake.findings.AssessmentListener;
import nl.keten.intake.findings.ScreeningListener;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.Tokens;

/**
 * One case on its way, played by people over REST and by the other services over events, on a
 * business clock that only goes on when told.
 */
public final class Scene {

  public static final String EXPORTER = Tokens.exporter("polderlicht");
  public static final String OTHER_EXPORTER = Tokens.exporter("waddenzee");
  public static final String OFFICER = Tokens.of("officer-1", "cdiu-officer");
  public static final String SIGNATORY = Tokens.of("signatory-1", "cdiu-signatory");
  public static final String BZ_REVIEWER = Tokens.of("bz-reviewer-1", "bz-reviewer");
  public static final String POSS = Tokens.of("poss-1", "poss-analyst");

  private static final ListVersion LIST =
      new ListVersion("un-consolidated", "a".repeat(64), LocalDate.of(2026, 1, 1));

  private final AssessmentListener assessments;
  private final ScreeningListener screenings;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private UUID caseId = new UUID(0, 0);

  public Scene(AssessmentListener assessments, ScreeningListener screenings) {
    this.assessments = assessments;
    this.screenings = screenings;
    list(LIST);
  }

  // --- time ------------------------------------------------------------------------------------

  public Scene on(String date) {
    now = Instant.parse(date + "T09:00:00Z");
    return this;
  }

  public Scene later(Duration by) {
    now = now.plus(by);
    return this;
  }

  public Instant now() {
    return now;
  }

  // --- people ----------------------------------------------------------------------------------

  public RequestSpecification as(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("X-Keten-Business-Time", now.toString())
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  public UUID caseId() {
    return caseId;
  }

  public Scene applied(ObjectNode form) {
    Response receipt =
        as(EXPORTER)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(form.toString())
            .post("/v1/applications");
    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(201);
    caseId = UUID.fromString(receipt.path("caseId"));
    return this;
  }

  public Scene applied() {
    return applied(Forms.dualUse());
  }

  public List<String> documentIds() {
    return view(OFFICER).path("documents.documentId");
  }

  public Scene uploaded() {
    for (String document : documentIds()) {
      as(EXPORTER)
          .contentType("application/pdf")
          .body("%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII))
          .put("/v1/cases/{case}/documents/{document}/content", caseId, document)
          .then()
          .statusCode(204);
    }
    return this;
  }

  public Response view(String token) {
    return as(token).get("/v1/cases/{case}", caseId);
  }

  public String etag() {
    return view(OFFICER).header("ETag");
  }

  /** Takes the task of that station up. */
  public Scene claimed(Station station, String token) {
    String task =
        as(token)
            .queryParam("station", station.name())
            .queryParam("limit", 100)
            .get("/v1/tasks")
            .path("items.find { it.caseId == '%s' }.taskId".formatted(caseId));
    assertThat(task).as("a task of case %s at %s", caseId, station).isNotNull();
    as(token).post("/v1/tasks/{task}/claim", task).then().statusCode(200);
    return this;
  }

  public Response accept() {
    return as(OFFICER)
        .header("If-Match", etag())
        .body(
            Map.of(
                "documents",
                documentIds().stream()
                    .map(id -> Map.of("documentId", id, "verdict", "ACCEPTED"))
                    .toList()))
        .post("/v1/cases/{case}/intake-acceptance", caseId);
  }

  /** Applied, uploaded, accepted. */
  public Scene taken(ObjectNode form) {
    applied(form).uploaded().claimed(Station.INTAKE, OFFICER);
    Response accepted = accept();
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(204);
    return this;
  }

  public Response draft(String token, Map<String, Object> draft) {
    return as(token)
        .header("If-Match", etag())
        .body(draft)
        .post("/v1/cases/{case}/decision-drafts", caseId);
  }

  public Response draftGrant(String token) {
    return draft(
        token,
        Map.of(
            "outcome",
            "GRANTED",
            "reasons",
            "The end use is civil and credible.",
            "conditions",
            List.of("Report the delivery within four weeks.")));
  }

  public Response draftRefusal(String token, Integer... criteria) {
    return draft(
        token,
        Map.of(
            "outcome",
            "REFUSED",
            "reasons",
            "The risk of diversion is too high.",
            "refusalCriteria",
            List.of(criteria)));
  }

  public Response agree(String token, boolean agreed) {
    return as(token)
        .header("If-Match", etag())
        .body(agreed ? Map.of("agreed", true) : Map.of("agreed", false, "reason", "Too thin."))
        .post("/v1/cases/{case}/decision-agreements", caseId);
  }

  public Response sign(String token, boolean signed) {
    return as(token)
        .header("If-Match", etag())
        .body(signed ? Map.of("signed", true) : Map.of("signed", false, "reason", "Too thin."))
        .post("/v1/cases/{case}/decision-signatures", caseId);
  }

  // --- the other services ----------------------------------------------------------------------

  public Scene assessed(ChainEvent... events) {
    assessments.read(Deliveries.of(Publisher.RISK_ASSESSMENT, events));
    return this;
  }

  public Scene screened(ChainEvent... events) {
    screenings.read(Deliveries.of(Publisher.SANCTIONS_SCREENING, events));
    return this;
  }

  public Scene list(ListVersion version) {
    return screened(
        new ListEvent.VersionLoaded(
            version.list(), now, version.sha256(), version.generatedOn(), 10));
  }

  /** Takes a list out of use, which the service itself never does. */
  public void forgetList(String list) {
    try (Connection connection = Journaled.connect();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM list_in_use WHERE list = ?")) {
      delete.setString(1, list);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public AssessmentEvent.Classified classifiedEvent() {
    List<String> items =
        as(OFFICER).get("/v1/cases/{case}/application", caseId).path("items.itemId");
    List<String> codes =
        as(OFFICER).get("/v1/cases/{case}/application", caseId).path("items.listCode");
    List<ClassifiedItem> classified = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      classified.add(new ClassifiedItem(UUID.fromString(items.get(at)), codes.get(at)));
    }
    return new AssessmentEvent.Classified(caseId, now, classified, false);
  }

  public Scene classified() {
    return assessed(classifiedEvent());
  }

  public Scene routed(Route route) {
    return assessed(new AssessmentEvent.Routed(caseId, now, route, "R-TEST", false));
  }

  /** All eight criteria, with a concern under those named. */
  public Scene advised(Integer... concerns) {
    Set<Integer> of = Set.of(concerns);
    return assessed(
        new AssessmentEvent.AdviceIssued(
            caseId,
            now,
            of.isEmpty() ? AssessmentEvent.Verdict.POSITIVE : AssessmentEvent.Verdict.NEGATIVE,
            IntStream.rangeClosed(1, 8)
                .mapToObj(c -> new CriterionFinding(c, of.contains(c)))
                .toList()));
  }

  public Scene clear() {
    UUID screening = UUID.randomUUID();
    return screened(
        new ScreeningEvent.Completed(
            caseId, now, screening, ScreeningEvent.Result.CLEAR, 0, List.of(LIST)),
        new ScreeningEvent.Cleared(caseId, now, screening, List.of(LIST)));
  }

  /** A hit, with its hold; returns the screening. */
  public UUID hit() {
    UUID screening = UUID.randomUUID();
    screened(
        new StationEvent.Entered(
            caseId, now, UUID.randomUUID(), Station.SCREENING, Set.of("poss-analyst")),
        new ScreeningEvent.Completed(
            caseId, now, screening, ScreeningEvent.Result.HITS, 1, List.of(LIST)),
        new HoldEvent.Placed(caseId, now, Hold.SANCTIONS, "hit"));
    return screening;
  }

  public Scene hitCleared(UUID screening) {
    return screened(
        new ScreeningEvent.Cleared(caseId, now, screening, List.of(LIST)),
        new HoldEvent.Released(caseId, now, Hold.SANCTIONS, "cleared"),
        new StationEvent.Finished(caseId, now, UUID.randomUUID(), Station.SCREENING, "cleared"));
  }

  /** Ready for a decision, by that route. */
  public Scene readyForDecision(ObjectNode form, Route route) {
    taken(form).classified().routed(route).clear();
    return route == Route.BZ ? advised() : this;
  }
}

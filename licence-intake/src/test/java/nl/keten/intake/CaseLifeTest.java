package nl.keten.intake;

import static nl.keten.intake.Scene.EXPORTER;
import static nl.keten.intake.Scene.OFFICER;
import static nl.keten.intake.Scene.OTHER_EXPORTER;
import static nl.keten.intake.Scene.POSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.findings.AssessmentListener;
import nl.keten.intake.findings.ScreeningListener;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.Tokens;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Surroundings.class)
class CaseLifeTest {

  private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

  @Inject AssessmentListener assessments;
  @Inject ScreeningListener screenings;
  @Inject EntityManagerFactory database;

  private Scene scene;

  @BeforeEach
  void start() {
    scene = new Scene(assessments, screenings);
  }

  // --- seeing -----------------------------------------------------------------------------------

  @Test
  void theExporterSeesPhasesAndNeitherHoldsNorGuards() {
    scene.taken(Forms.dualUse()).classified().routed(Route.CDIU);
    scene.view(EXPORTER).then().body("stations", contains("ASSESSMENT"));
    scene.hit();

    scene
        .view(EXPORTER)
        .then()
        .body("stations", contains("DECISION"))
        .body("holds", nullValue())
        .body("guards", nullValue())
        .body("route", nullValue());
    scene
        .view(OFFICER)
        .then()
        .body("stations", contains("SCREENING", "DECISION"))
        .body("holds", contains("SANCTIONS"))
        .body("guards", hasItem("hold-standing"))
        .body("route", equalTo("CDIU"));
  }

  @Test
  void aForeignCaseLooksExactlyLikeOneThatDoesNotExist() {
    scene.applied();
    Response foreign = scene.view(OTHER_EXPORTER);
    Response unknown = scene.as(OTHER_EXPORTER).get("/v1/cases/" + UUID.randomUUID());
    foreign.then().statusCode(404).header("ETag", nullValue());
    assertThat(foreign.asString()).isEqualTo(unknown.asString());
    assertThat(unknown.statusCode()).isEqualTo(404);
    scene.as(OTHER_EXPORTER).get("/v1/cases/not-an-id").then().statusCode(404);
  }

  @Test
  void whatBelongsToAForeignCaseIsNotThereEither() {
    scene.applied();
    String caseId = scene.caseId().toString();
    String document = scene.documentIds().getFirst();
    Map<String, Long> stored = Stored.rows();
    List<Response> answers =
        List.of(
            scene.as(OTHER_EXPORTER).get("/v1/cases/" + caseId + "/application"),
            scene.as(OTHER_EXPORTER).get("/v1/cases/" + caseId + "/decision-letter"),
            scene
                .as(OTHER_EXPORTER)
                .get("/v1/cases/" + caseId + "/documents/" + document + "/content"),
            scene
                .as(OTHER_EXPORTER)
                .contentType("application/pdf")
                .body(PDF)
                .put("/v1/cases/" + caseId + "/documents/" + document + "/content"),
            scene.as(OTHER_EXPORTER).body("{}").post("/v1/cases/" + caseId + "/withdrawals"),
            scene
                .as(OTHER_EXPORTER)
                .body(Map.of("answers", List.of("x")))
                .post(
                    "/v1/cases/"
                        + caseId
                        + "/information-requests/"
                        + UUID.randomUUID()
                        + "/answers"));
    assertThat(answers).extracting(Response::statusCode).containsOnly(404);
    assertThat(Stored.rows()).isEqualTo(stored);
  }

  @Test
  void listsShowOwnCasesNewestFirstInPages() {
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      mine.addFirst(scene.applied().caseId().toString());
    }
    Response first = scene.as(EXPORTER).get("/v1/cases?limit=2");
    first
        .then()
        .body("items.caseId", equalTo(mine.subList(0, 2)))
        .body("items[0].due", equalTo("2026-04-28"))
        .body("items[0].stations", contains("INTAKE"))
        .header("Link", containsString("rel=\"next\""));
    scene
        .as(EXPORTER)
        .queryParam("cursor", first.<String>path("next"))
        .get("/v1/cases?limit=1")
        .then()
        .body("items.caseId", equalTo(mine.subList(2, 3)));
    scene.as(OTHER_EXPORTER).get("/v1/cases").then().body("items", empty());
    scene
        .as(OFFICER)
        .get("/v1/cases?state=open&limit=100")
        .then()
        .body("items.caseId", hasItem(mine.getFirst()));
    scene
        .as(OFFICER)
        .get("/v1/cases?state=decided&limit=100")
        .then()
        .body("items.caseId", not(hasItem(mine.getFirst())));
    scene.as(OFFICER).get("/v1/cases?limit=101").then().statusCode(400);
    scene.as(OFFICER).get("/v1/cases?cursor=%21").then().statusCode(400);
    scene.as(OFFICER).get("/v1/cases?state=lost").then().statusCode(400);
  }

  @Test
  void aLongPageTakesNoMoreStatementsThanAShortOne() {
    for (int i = 0; i < 5; i++) {
      scene.applied();
    }
    long shortPage = statementsOf(1);
    assertThat(statementsOf(5)).isEqualTo(shortPage);
  }

  private long statementsOf(int limit) {
    Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
    long before = statistics.getPrepareStatementCount();
    scene.as(OFFICER).get("/v1/cases?limit=" + limit).then().body("items", hasSize(limit));
    return statistics.getPrepareStatementCount() - before;
  }

  @Test
  void aServiceOfTheChainReadsThePartiesByTheIdsOfTheEvents() {
    scene.applied();
    Response application =
        scene
            .as(Tokens.service("sanctions-screening"))
            .get("/v1/cases/" + scene.caseId() + "/application");
    application
        .then()
        .statusCode(200)
        .body("endUser.name", equalTo("Monsoon Furnaces Pvt"))
        .body("items[1].listCode", equalTo("6A002.a"))
        .body("items[0].valueEur", equalTo(310000.0f))
        .body("documents.documentId", equalTo(scene.documentIds()));
    assertThat(
            Journaled.of(scene.caseId(), "cases.submitted.v1")
                .getFirst()
                .body()
                .findValuesAsText("partyId"))
        .containsExactly(
            application.path("exporter.partyId"),
            application.path("consignee.partyId"),
            application.path("endUser.partyId"));
  }

  @Test
  void theOfficerIsToldWhereNoLicenceMayBeNeeded() {
    var form = Forms.militaryToAlly().put("finalDestination", "BE");
    scene.applied(form);
    scene.view(OFFICER).then().body("noLicenceRequiredHint", equalTo("Bsg 18(2)(b)"));
    scene.view(EXPORTER).then().body("noLicenceRequiredHint", nullValue());
  }

  // --- documents and intake ---------------------------------------------------------------------

  @Test
  void whatWasUploadedComesBackByteForByte() {
    scene.applied();
    String path = content(scene.documentIds().getFirst());
    scene.as(EXPORTER).contentType("application/pdf").body(PDF).put(path).then().statusCode(204);
    Response back = scene.as(OFFICER).get(path);
    back.then()
        .statusCode(200)
        .header("Content-Type", containsString("application/pdf"))
        .header("Content-Disposition", containsString("attachment"))
        .header("X-Content-Type-Options", "nosniff");
    assertThat(back.asByteArray()).isEqualTo(PDF);
    scene.view(EXPORTER).then().body("documents[0].size", equalTo(PDF.length));
  }

  @Test
  void contentThatIsNotWhatItSaysIsRefused() {
    scene.applied();
    String path = content(scene.documentIds().getFirst());
    Map<String, Long> stored = Stored.rows();
    scene
        .as(EXPORTER)
        .contentType("image/png")
        .body(PDF)
        .put(path)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:keten:problem:invalid-input"));
    scene.as(EXPORTER).contentType("application/zip").body(PDF).put(path).then().statusCode(415);
    scene
        .as(EXPORTER)
        .contentType("application/pdf")
        .body(PDF)
        .put(content(UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
    assertThat(Stored.rows()).isEqualTo(stored);
  }

  @Test
  void tenMebibytesFitAndOneByteMoreDoesNot() {
    scene.applied();
    String path = content(scene.documentIds().getFirst());
    byte[] most = new byte[10 * 1024 * 1024];
    System.arraycopy(PDF, 0, most, 0, PDF.length);
    byte[] more = java.util.Arrays.copyOf(most, most.length + 1);
    scene.as(EXPORTER).contentType("application/pdf").body(more).put(path).then().statusCode(413);
    scene.as(EXPORTER).contentType("application/pdf").body(most).put(path).then().statusCode(204);
  }

  @Test
  void intakeIsAcceptedOnlyWithTheRequiredDocuments() {
    scene.applied().claimed(Station.INTAKE, OFFICER);
    String document = scene.documentIds().getFirst();
    acceptance(scene.etag(), List.of())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:intake-incomplete"))
        .body("missing[0].anyOf", contains("END_USER_STATEMENT"));
    acceptance(scene.etag(), List.of(Map.of("documentId", document, "verdict", "ACCEPTED")))
        .then()
        .statusCode(400)
        .body("errors.field", contains("documents[0].verdict"));
    scene.uploaded();
    acceptance(
            scene.etag(),
            List.of(
                Map.of("documentId", document, "verdict", "INSUFFICIENT", "reason", "Unsigned.")))
        .then()
        .statusCode(409);
    scene.view(OFFICER).then().body("documents[0].verdict", nullValue());

    assertThat(scene.accept().statusCode()).isEqualTo(204);

    List<String> told = Journaled.typesOf(scene.caseId());
    assertThat(told.subList(told.size() - 2, told.size()))
        .containsExactly("stations.finished.v1", "cases.intake-accepted.v1");
    scene
        .as(EXPORTER)
        .contentType("application/pdf")
        .body(PDF)
        .put(content(document))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:document-accepted"));
  }

  @Test
  void acceptingTakesTheClaimAndTheStateThatWasSeen() {
    scene.applied().uploaded();
    String seen = scene.etag();
    acceptance(seen, List.of())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:task-not-claimed"));
    scene.claimed(Station.INTAKE, OFFICER).uploaded();
    acceptance(seen, List.of()).then().statusCode(412);
    scene
        .as(OFFICER)
        .body("{}")
        .post("/v1/cases/" + scene.caseId() + "/intake-acceptance")
        .then()
        .statusCode(428);
    acceptance("*", List.of()).then().statusCode(428);
    acceptance(
            scene.etag(),
            List.of(Map.of("documentId", UUID.randomUUID().toString(), "verdict", "ACCEPTED")))
        .then()
        .statusCode(400);
  }

  // --- questions and the clock ------------------------------------------------------------------

  /** Brief 6.5, worked clock A, through the API. */
  @Test
  void workedClockAComesOutOfTheApi() {
    scene.on("2026-03-02").taken(Forms.militaryToAlly());
    scene.view(EXPORTER).then().body("clock.due", equalTo("2026-04-28"));

    scene.on("2026-03-16");
    String request = ask(OFFICER, "2026-04-15").path("requestId");
    scene.view(EXPORTER).then().body("clock.state", equalTo("RUNNING"));
    scene
        .on("2026-03-17")
        .view(EXPORTER)
        .then()
        .body("clock.state", equalTo("SUSPENDED"))
        .body("clock.grounds", hasSize(1));

    scene.on("2026-04-01");
    answer(request, List.of("The factory itself.")).then().statusCode(204);
    scene
        .view(EXPORTER)
        .then()
        .body("clock.state", equalTo("RUNNING"))
        .body("clock.due", equalTo("2026-05-12"))
        .body("clock.suspendedDays", equalTo(15))
        .body("informationRequests[0].answers", contains("The factory itself."));

    scene.on("2026-05-12").classified().routed(Route.CDIU).clear();
    scene.claimed(Station.DECISION, OFFICER).draftGrant(OFFICER).then().statusCode(201);
    scene
        .claimed(Station.SIGNING, Scene.SIGNATORY)
        .sign(Scene.SIGNATORY, true)
        .then()
        .statusCode(200);
    scene
        .view(EXPORTER)
        .then()
        .body("clock.state", equalTo("STOPPED"))
        .body("clock.grossDays", equalTo(71))
        .body("clock.suspendedDays", equalTo(15))
        .body("clock.netDays", equalTo(56))
        .body("clock.onTime", equalTo(true));
    assertThat(Journaled.of(scene.caseId(), "clocks.fact-recorded.v1"))
        .extracting(row -> row.body().get("date").asText() + " " + row.body().get("fact").asText())
        .containsExactly(
            "2026-03-02 received",
            "2026-03-16 information-requested",
            "2026-03-16 information-deadline",
            "2026-04-01 information-received",
            "2026-05-12 decided");
  }

  @Test
  void aQuestionNamesItsStationAndTakesFourWeeksByDefault() {
    scene.applied();
    ask(OFFICER, null).then().statusCode(201).body("deadline", equalTo("2026-03-30"));
    assertThat(
            Journaled.of(scene.caseId(), "cases.information-requested.v1")
                .getFirst()
                .body()
                .get("station")
                .asText())
        .isEqualTo("INTAKE");
    scene.view(EXPORTER).then().body("informationRequests[0].station", nullValue());
    scene.view(OFFICER).then().body("informationRequests[0].station", equalTo("INTAKE"));
  }

  @Test
  void questionsAndAnswersAreReadStrictly() {
    scene.applied();
    Map<String, Long> stored = Stored.rows();
    ask(OFFICER, "2026-03-02").then().statusCode(400).body("errors.field", contains("deadline"));
    ask(OFFICER, "2026-02-30").then().statusCode(400).body("errors.field", contains("deadline"));
    ask(OFFICER, "2027-03-02").then().statusCode(400);
    scene
        .as(POSS)
        .body(Map.of("questions", List.of(" ")))
        .post(requests())
        .then()
        .statusCode(400)
        .body("errors.field", contains("questions[0]"));
    scene.as(OFFICER).body("{}").post(requests()).then().statusCode(400);
    assertThat(Stored.rows()).isEqualTo(stored);

    String request = ask(OFFICER, null).path("requestId");
    answer(request, List.of("One.", "Two.")).then().statusCode(400);
    answer(UUID.randomUUID().toString(), List.of("One.")).then().statusCode(404);
    answer(request, List.of("One.")).then().statusCode(204);
    answer(request, List.of("One.")).then().statusCode(409);
  }

  @Test
  void aQuestionRepeatedWithItsKeyIsAskedOnce() {
    scene.applied();
    for (int i = 0; i < 2; i++) {
      scene
          .as(OFFICER)
          .header("Idempotency-Key", "question-" + scene.caseId())
          .body(Map.of("questions", List.of("Who?")))
          .post(requests())
          .then()
          .statusCode(201);
    }
    scene.view(OFFICER).then().body("informationRequests", hasSize(1));
  }

  @Test
  void anOfficerPutsOnFileWhatMovesTheTerm() {
    scene.applied().on("2026-04-20");
    fact("2026-04-20", "term-extended", "2026-06-01")
        .then()
        .statusCode(201)
        .body("due", equalTo("2026-06-01"))
        .body("factId", notNullValue());
    scene.view(EXPORTER).then().body("clock.state", equalTo("EXTENDED"));
  }

  @Test
  void factsThatContradictTheFileAreRefused() {
    scene.applied().on("2026-05-01");
    Map<String, Long> stored = Stored.rows();
    contradicts("2026-05-02", "force-majeure-told", null);
    contradicts("2026-03-01", "force-majeure-told", null);
    contradicts("2026-05-01", "term-extended", "2026-06-01"); // the term ended on 28 April
    contradicts("2026-04-20", "term-extended", "2026-04-25");
    contradicts("2026-04-20", "applicant-agreed-to-delay", "2026-04-01");
    fact("2026-04-20", "decided", null).then().statusCode(400);
    fact("2026-04-20", "term-extended", null).then().statusCode(400);
    fact("2026-02-30", "force-majeure-told", null).then().statusCode(400);
    assertThat(Stored.rows()).isEqualTo(stored);
  }

  // --- withdrawal and screening -----------------------------------------------------------------

  @Test
  void theExporterWithdrawsAndAllTasksEnd() {
    scene.taken(Forms.dualUse()).classified().routed(Route.CDIU).clear();
    scene
        .as(EXPORTER)
        .body(Map.of("reason", "The order was cancelled."))
        .post("/v1/cases/" + scene.caseId() + "/withdrawals")
        .then()
        .statusCode(204);
    scene
        .view(EXPORTER)
        .then()
        .body("stations", contains("DECIDED"))
        .body("decision.outcome", equalTo("WITHDRAWN"))
        .body("clock.state", equalTo("STOPPED"));
    scene
        .as(OFFICER)
        .get("/v1/tasks?limit=100")
        .then()
        .body("items.caseId", not(hasItem(scene.caseId().toString())));
    scene
        .as(EXPORTER)
        .post("/v1/cases/" + scene.caseId() + "/withdrawals")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:case-decided"));
    assertThat(Journaled.of(scene.caseId(), "cases.decided.v1")).hasSize(1);
    assertThat(Journaled.of(scene.caseId().toString()))
        .allSatisfy(row -> assertThat(row.body().toString()).doesNotContain("cancelled"));
  }

  @Test
  void anOfficerHasThePartiesScreenedAgain() {
    scene.applied();
    Map<String, String> reason = Map.of("reason", "Lists changed yesterday.");
    scene
        .as(OFFICER)
        .body(reason)
        .post("/v1/cases/" + scene.caseId() + "/screening-requests")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:station-not-reached"));
    scene.uploaded().claimed(Station.INTAKE, OFFICER).accept();
    scene
        .as(OFFICER)
        .body(reason)
        .post("/v1/cases/" + scene.caseId() + "/screening-requests")
        .then()
        .statusCode(202);
    scene
        .as(OFFICER)
        .body("{}")
        .post("/v1/cases/" + scene.caseId() + "/screening-requests")
        .then()
        .statusCode(400);
    assertThat(Journaled.of(scene.caseId(), "cases.screening-requested.v1"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.body().get("reasonCode").asText())
                    .isEqualTo("requested-by-officer"));
  }

  private String content(String document) {
    return "/v1/cases/" + scene.caseId() + "/documents/" + document + "/content";
  }

  private String requests() {
    return "/v1/cases/" + scene.caseId() + "/information-requests";
  }

  private Response acceptance(String etag, List<Map<String, String>> documents) {
    return scene
        .as(OFFICER)
        .header("If-Match", etag)
        .body(Map.of("documents", documents))
        .post("/v1/cases/" + scene.caseId() + "/intake-acceptance");
  }

  private Response ask(String token, @Nullable String deadline) {
    return scene
        .as(token)
        .body(
            deadline == null
                ? Map.of("questions", List.of("Who is the end user?"))
                : Map.of("questions", List.of("Who is the end user?"), "deadline", deadline))
        .post(requests());
  }

  private Response answer(String request, List<String> answers) {
    return scene
        .as(EXPORTER)
        .body(Map.of("answers", answers))
        .post(requests() + "/" + request + "/answers");
  }

  private Response fact(String date, String fact, @Nullable String argument) {
    return scene
        .as(OFFICER)
        .body(
            argument == null
                ? Map.of("date", date, "fact", fact)
                : Map.of("date", date, "fact", fact, "argument", argument))
        .post("/v1/cases/" + scene.caseId() + "/clock-facts");
  }

  private void contradicts(String date, String fact, @Nullable String argument) {
    fact(date, fact, argument)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:clock-fact-contradicts"));
  }
}

package nl.keten.reporting.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.keten.events.Hold;
import nl.keten.events.Outcome;
import nl.keten.events.Publisher;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.CaseLife.Goods;
import nl.keten.reporting.projection.Topics;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TimelineResourceTest {

  @Inject Topics topics;
  private CaseLife life = granted();

  private static CaseLife granted() {
    return CaseLife.received("2026-03-02 10:00", "polderlicht", "EG", new Goods("ML5", "1000.10"))
        .entered("2026-03-02 10:00", Station.INTAKE)
        .started("2026-03-10 09:00", Station.INTAKE)
        .fact("2026-03-16 15:00", "2026-03-16", "information-requested", null)
        .asked("2026-03-16 15:00", "2026-04-01 11:00")
        .fact("2026-04-01 11:00", "2026-04-01", "information-received", null)
        .finished("2026-04-02 09:00", Station.INTAKE)
        .entered("2026-04-02 09:00", Station.CLASSIFICATION)
        .entered("2026-04-02 09:00", Station.SCREENING)
        .held("2026-04-02 09:01", Publisher.SANCTIONS_SCREENING, Hold.SANCTIONS)
        .released("2026-04-07 09:01", Publisher.SANCTIONS_SCREENING, Hold.SANCTIONS)
        .finished("2026-04-07 09:01", Station.SCREENING)
        .classified("2026-04-08 09:00", "ML15")
        .finished("2026-04-08 09:00", Station.CLASSIFICATION)
        .routed("2026-04-08 09:00", Route.BZ)
        .entered("2026-04-08 09:00", Station.BZ_ADVICE)
        .finished("2026-04-20 09:00", Station.BZ_ADVICE)
        .entered("2026-04-20 09:00", Station.DECISION)
        .finished("2026-05-12 10:00", Station.DECISION)
        .decided("2026-05-12 10:00", Outcome.GRANTED);
  }

  @BeforeEach
  void told() {
    life = granted();
    topics.tell(life);
  }

  @Test
  void anOfficialSeesEverything() {
    timeline(officer(), life.caseId(), "2026-06-01")
        .then()
        .statusCode(200)
        .body("caseNumber", equalTo(life.caseNumber()))
        .body("asOf", equalTo("2026-06-01"))
        .body("clock.state", equalTo("STOPPED"))
        .body("clock.due", equalTo("2026-05-12"))
        .body("clock.onTime", equalTo(true))
        .body("clock.suspensions[0].first", equalTo("2026-03-17"))
        .body("clock.suspensions[0].last", equalTo("2026-03-31"))
        .body("clock.suspensions[0].grounds", contains("INFORMATION"))
        .body("total.grossDays", equalTo(71))
        .body("total.suspendedDays", equalTo(15))
        .body("total.netDays", equalTo(56))
        .body(
            "stations.station",
            contains("INTAKE", "CLASSIFICATION", "SCREENING", "BZ_ADVICE", "DECISION"))
        .body("stations.grossDays", contains(31, 6, 5, 12, 22))
        .body("stations.suspendedDays", contains(15, 0, 0, 0, 0))
        .body("stations.netDays", contains(16, 6, 5, 12, 22))
        .body("visits.find { it.station == 'INTAKE' }.startedAt", equalTo("2026-03-10T08:00:00Z"))
        .body("visits.find { it.station == 'SCREENING' }.state", equalTo("FINISHED"))
        .body("visits.find { it.station == 'SCREENING' }.waiting", equalTo("PT120H1M"))
        .body("visits.find { it.station == 'SCREENING' }.touch", equalTo("PT0S"))
        .body("holds[0].hold", equalTo("SANCTIONS"))
        .body("holds[0].releasedAt", equalTo("2026-04-07T07:01:00Z"))
        .body("items[0].appliedListCode", equalTo("ML5"))
        .body("items[0].finalListCode", equalTo("ML15"))
        .body("items[0].valueEur", equalTo(1000.10f))
        .body("route.route", equalTo("BZ"))
        .body("informationRequests[0].station", equalTo("INTAKE"))
        .body("informationRequests[0].answeredAt", equalTo("2026-04-01T09:00:00Z"))
        .body("decision.outcome", equalTo("GRANTED"))
        .body("licence.validUntil", equalTo("2027-05-11"));
  }

  @Test
  void anExporterSeesItsOwnCaseInPhasesAndNothingOfScreeningOrRisk() {
    Response response = timeline(Tokens.exporter("polderlicht"), life.caseId(), "2026-06-01");

    response
        .then()
        .statusCode(200)
        .body("stations.station", contains("INTAKE", "ASSESSMENT", "DECISION", "DECIDED"))
        .body("stations.grossDays", contains(31, 18, 22, 0))
        .body("stations.suspendedDays", contains(15, 0, 0, 0))
        .body("total.grossDays", equalTo(71))
        .body("clock.due", equalTo("2026-05-12"))
        .body("decision.outcome", equalTo("GRANTED"))
        .body("informationRequests[0].deadline", equalTo("2026-04-13"))
        .body("informationRequests[0].station", nullValue())
        .body("total.touch", nullValue());
    assertThat(response.jsonPath().getMap("$"))
        .doesNotContainKeys("visits", "holds", "items", "route");
    assertThat(response.asString())
        .doesNotContain("SCREENING", "SANCTIONS", "BZ", "CLASSIFICATION", "ML15", "cdiu-officer");
  }

  @Test
  void anExporterCannotTellAForeignCaseFromAMissingOne() {
    Response foreign = timeline(Tokens.exporter("waddenzee"), life.caseId(), "2026-06-01");
    Response missing = timeline(Tokens.exporter("waddenzee"), UUID.randomUUID(), "2026-06-01");

    foreign.then().statusCode(404).contentType("application/problem+json");
    missing.then().statusCode(404);
    assertThat(foreign.asString()).isEqualTo(missing.asString());
  }

  @Test
  void whoeverIsOfAnExportersSideSeesNoMoreForHavingAnotherRole() {
    timeline(Tokens.of("somebody", "exporter", "cdiu-officer"), life.caseId(), "2026-06-01")
        .then()
        .statusCode(404);
  }

  @Test
  void asOfAPastDayTheCaseIsAsItWasThen() {
    timeline(officer(), life.caseId(), "2026-03-20")
        .then()
        .statusCode(200)
        .body("clock.state", equalTo("SUSPENDED"))
        .body("clock.grounds", contains("INFORMATION"))
        .body("stations.station", contains("INTAKE"))
        .body("stations[0].leftAt", nullValue())
        .body("informationRequests[0].answeredAt", nullValue())
        .body("holds.size()", equalTo(0))
        .body("decision", nullValue())
        .body("licence", nullValue());
  }

  @Test
  void beforeItsReceiptThereIsNoCase() {
    timeline(officer(), life.caseId(), "2026-03-01").then().statusCode(404);
    timeline(officer(), life.caseId(), "2026-03-02").then().statusCode(200);
  }

  @Test
  void withoutADayItIsToday() {
    given()
        .auth()
        .oauth2(officer())
        .get("/v1/cases/" + life.caseId() + "/timeline")
        .then()
        .statusCode(200)
        .body("asOf", equalTo(LocalDate.now(Acting.CIVIL_TIME).toString()));
  }

  @Test
  void theTraceSpeaksDutchUnlessEnglishIsAskedFor() {
    timeline(officer(), life.caseId(), "2026-06-01")
        .then()
        .body("clock.trace.text", hasItem(containsString("termijn")))
        .body("clock.trace.article", hasItem(containsString("Awb 4:13")));
    given()
        .auth()
        .oauth2(officer())
        .header("Accept-Language", "en")
        .get("/v1/cases/" + life.caseId() + "/timeline")
        .then()
        .body("clock.trace.text", hasItem(containsString("the term")))
        .body("clock.trace.text", not(hasItem(containsString("termijn"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "yesterday", "2026-3-1", "20260301", "9999999-01-01"})
  void whatIsNoDateIsRefused(String asOf) {
    timeline(officer(), life.caseId(), asOf)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:keten:problem:invalid-input"))
        .body("errors[0].field", equalTo("asOf"));
  }

  @Test
  void aDayThatHasNotComeIsRefused() {
    timeline(officer(), life.caseId(), LocalDate.now(Acting.CIVIL_TIME).plusDays(2).toString())
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("asOf"));
  }

  @Test
  void whatIsNoIdentifierIsNotFound() {
    given()
        .auth()
        .oauth2(officer())
        .get("/v1/cases/1/timeline")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void withoutAValidTokenNobodyGetsIn() {
    given().get("/v1/cases/" + life.caseId() + "/timeline").then().statusCode(401);
    timeline(Tokens.expired("officer-1", "cdiu-officer"), life.caseId(), "2026-06-01")
        .then()
        .statusCode(401);
    timeline(Tokens.forged("officer-1", "cdiu-officer"), life.caseId(), "2026-06-01")
        .then()
        .statusCode(401);
    timeline(Tokens.forAnotherService("officer-1", "cdiu-officer"), life.caseId(), "2026-06-01")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "customs-officer", "publisher", "service"})
  void rolesThatHaveNoBusinessWithCasesAreRefused(String role) {
    timeline(Tokens.of("somebody", role), life.caseId(), "2026-06-01")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdiu-officer",
        "cdiu-signatory",
        "poss-analyst",
        "bz-adviser",
        "bz-reviewer",
        "legal-officer",
        "auditor"
      })
  void officialsAndAuditorsSeeIt(String role) {
    timeline(Tokens.of("somebody", role), life.caseId(), "2026-06-01").then().statusCode(200);
  }

  private static String officer() {
    return Tokens.of("officer-1", "cdiu-officer");
  }

  private static Response timeline(String token, UUID caseId, String asOf) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("asOf", asOf)
        .get("/v1/cases/" + caseId + "/timeline");
  }
}

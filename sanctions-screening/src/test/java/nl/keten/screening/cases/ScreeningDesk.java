package nl.keten.screening.cases;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Publisher;
import nl.keten.journal.UuidV7;
import nl.keten.screening.Surroundings;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Tokens;

/** What happens at the desk, for tests to read aloud. */
@ApplicationScoped
public class ScreeningDesk {

  private final CaseListener listener;
  private final ScreeningWorker worker;

  ScreeningDesk(CaseListener listener, ScreeningWorker worker) {
    this.listener = listener;
    this.worker = worker;
  }

  /** A case whose intake was accepted and whose screening is done. */
  public UUID screened(String endUser, String... intermediaries) {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, endUser, intermediaries);
    accepted(caseId);
    screens();
    return caseId;
  }

  public void accepted(UUID caseId) {
    hears(new CaseEvent.IntakeAccepted(caseId, Instant.now()));
  }

  public void drafted(UUID caseId) {
    hears(
        new CaseEvent.DecisionDrafted(
            caseId, Instant.now(), UuidV7.next(), Outcome.GRANTED, Set.of()));
  }

  public void requested(UUID caseId) {
    hears(new CaseEvent.ScreeningRequested(caseId, Instant.now(), "screening-old"));
  }

  public void decided(UUID caseId) {
    hears(new CaseEvent.Decided(caseId, Instant.now(), Outcome.WITHDRAWN, Set.of(), null));
  }

  public void hears(ChainEvent event) {
    listener.read(Deliveries.of(Publisher.LICENCE_INTAKE, event));
  }

  /** The worker works off what is due. */
  public void screens() {
    while (worker.work() > 0) {
      // Everything that is due.
    }
  }

  /** The case as an auditor sees it. */
  public JsonPath caseFile(UUID caseId) {
    return given()
        .auth()
        .oauth2(Tokens.of("auditor-1", "auditor"))
        .get("/v1/screenings/{caseId}", caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The only hit of a case. */
  public UUID hit(UUID caseId) {
    return caseFile(caseId).getUUID("hits[0].hitId");
  }

  /** Takes up the open screening task of the case. */
  public void claims(String analyst, UUID caseId) {
    String token = Tokens.of(analyst, "poss-analyst");
    String task =
        given()
            .auth()
            .oauth2(token)
            .queryParam("station", "SCREENING")
            .queryParam("limit", 100)
            .get("/v1/tasks")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("items.find { it.caseId == '" + caseId + "' }.taskId");
    given().auth().oauth2(token).post("/v1/tasks/{task}/claim", task).then().statusCode(200);
  }

  public ValidatableResponse judges(String analyst, UUID hit, String verdict, String reasonCode) {
    return given()
        .auth()
        .oauth2(Tokens.of(analyst, "poss-analyst"))
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON)
        .body(Map.of("verdict", verdict, "reasonCode", reasonCode, "reason", "Compared by hand."))
        .post("/v1/hits/{hit}/reviews", hit)
        .then();
  }

  /** Claims and finds a hit to be another party. */
  public void findsFalse(String analyst, UUID caseId, UUID hit) {
    claims(analyst, caseId);
    judges(analyst, hit, "FALSE_POSITIVE", "OTHER_ORGANISATION").statusCode(204);
  }
}

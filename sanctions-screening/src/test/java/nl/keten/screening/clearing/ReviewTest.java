package nl.keten.screening.clearing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.keten.screening.Surroundings;
import nl.keten.screening.cases.ScreeningDesk;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class ReviewTest {

  private static final String LISTED = "Vortexia Dynamics Trading";
  private static final Map<String, String> REVIEW =
      Map.of(
          "verdict", "FALSE_POSITIVE",
          "reasonCode", "OTHER_ORGANISATION",
          "reason", "Compared by hand.");

  @Inject ScreeningDesk desk;

  @Test
  void twoPeopleWhoFindAnotherPartyClearTheHitAndReleaseTheHold() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);

    desk.findsFalse("poss-1", caseId, hit);
    JsonPath between = desk.caseFile(caseId);
    assertThat(between.getString("state")).isEqualTo("IN_REVIEW");
    assertThat(between.getBoolean("held")).isTrue();

    desk.findsFalse("poss-2", caseId, hit);
    JsonPath after = desk.caseFile(caseId);
    assertThat(after.getString("state")).isEqualTo("CLEARED");
    assertThat(after.getBoolean("held")).isFalse();
    assertThat(after.getString("hits[0].state")).isEqualTo("CLEARED");
    assertThat(after.getList("hits[0].reviews.review", String.class))
        .containsExactly("FIRST", "SECOND");
    assertThat(after.getList("hits[0].reviews.reviewer", String.class))
        .containsExactly(Tokens.subjectOf("poss-1"), Tokens.subjectOf("poss-2"));
    assertThat(Journaled.typesOf(caseId))
        .containsExactly(
            "stations.entered.v1",
            "screenings.completed.v1",
            "holds.placed.v1",
            "stations.started.v1",
            "screenings.hit-reviewed.v1",
            "stations.finished.v1",
            "stations.entered.v1",
            "stations.started.v1",
            "screenings.hit-reviewed.v1",
            "screenings.cleared.v1",
            "holds.released.v1",
            "stations.finished.v1");
    assertThat(Journaled.of(caseId, "screenings.hit-reviewed.v1").getFirst().actorRole())
        .isEqualTo("poss-analyst");
  }

  @Test
  void aTrueMatchOfTheSecondReviewerConfirmsAndTheHoldStays() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.claims("poss-1", caseId);
    desk.judges("poss-1", hit, "TRUE_MATCH", "DETAILS_EQUAL").statusCode(204);
    desk.claims("poss-2", caseId);
    desk.judges("poss-2", hit, "TRUE_MATCH", "DETAILS_EQUAL").statusCode(204);

    assertConfirmed(caseId);
  }

  @Test
  void findingsThatDifferCountAsInconclusiveAndConfirm() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.claims("poss-1", caseId);
    desk.judges("poss-1", hit, "TRUE_MATCH", "DETAILS_EQUAL").statusCode(204);
    desk.findsFalse("poss-2", caseId, hit);

    assertConfirmed(caseId);
  }

  @Test
  void anInconclusiveSecondReviewConfirms() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.findsFalse("poss-1", caseId, hit);
    desk.claims("poss-2", caseId);
    desk.judges("poss-2", hit, "INCONCLUSIVE", "DETAILS_MISSING").statusCode(204);

    assertConfirmed(caseId);
  }

  @Test
  void theFirstReviewerIsNotTheSecondEvenWithTheClaim() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.findsFalse("poss-1", caseId, hit);
    desk.claims("poss-1", caseId);
    desk.judges("poss-1", hit, "FALSE_POSITIVE", "OTHER_ORGANISATION")
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:separation-of-duties"))
        .body("detail", containsString("four eyes"));
    assertThat(desk.caseFile(caseId).getList("hits[0].reviews")).hasSize(1);
  }

  @Test
  void whoHasNotClaimedTheTaskDoesNotJudge() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.judges("poss-1", hit, "FALSE_POSITIVE", "OTHER_ORGANISATION")
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:task-not-claimed"));
    desk.claims("poss-2", caseId);
    desk.judges("poss-1", hit, "FALSE_POSITIVE", "OTHER_ORGANISATION").statusCode(409);
    assertThat(Journaled.of(caseId, "screenings.hit-reviewed.v1")).isEmpty();
  }

  @Test
  void aSettledHitIsNotJudgedAgain() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.findsFalse("poss-1", caseId, hit);
    desk.findsFalse("poss-2", caseId, hit);
    desk.judges("poss-3", hit, "TRUE_MATCH", "DETAILS_EQUAL")
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:hit-settled"));
  }

  @Test
  void aDecidedCaseIsNotJudged() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.decided(caseId);
    desk.judges("poss-1", hit, "FALSE_POSITIVE", "OTHER_ORGANISATION")
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:case-decided"));
  }

  @Test
  void aFirstReviewerKeepsTheTaskUntilAllHisHitsAreJudged() {
    UUID caseId = desk.screened(LISTED, "Mordune Zorblax Quentivar");
    JsonPath file = desk.caseFile(caseId);
    UUID one = file.getUUID("hits[0].hitId");
    UUID two = file.getUUID("hits[1].hitId");
    desk.findsFalse("poss-1", caseId, one);
    desk.judges("poss-1", two, "FALSE_POSITIVE", "OTHER_PERSON").statusCode(204);
    desk.findsFalse("poss-2", caseId, one);
    assertThat(desk.caseFile(caseId).getBoolean("held")).isTrue();
    desk.judges("poss-2", two, "FALSE_POSITIVE", "OTHER_PERSON").statusCode(204);
    assertThat(desk.caseFile(caseId).getString("state")).isEqualTo("CLEARED");
    assertThat(Journaled.of(caseId, "screenings.cleared.v1")).hasSize(1);
  }

  @Test
  void oneConfirmedHitAmongOthersIsSaidAtOnceAndTheRestIsStillJudged() {
    UUID caseId = desk.screened(LISTED, "Mordune Zorblax Quentivar");
    JsonPath file = desk.caseFile(caseId);
    UUID one = file.getUUID("hits[0].hitId");
    UUID two = file.getUUID("hits[1].hitId");
    desk.claims("poss-1", caseId);
    desk.judges("poss-1", one, "TRUE_MATCH", "DETAILS_EQUAL").statusCode(204);
    desk.judges("poss-1", two, "FALSE_POSITIVE", "OTHER_PERSON").statusCode(204);
    desk.claims("poss-2", caseId);
    desk.judges("poss-2", one, "TRUE_MATCH", "DETAILS_EQUAL").statusCode(204);
    assertThat(Journaled.of(caseId, "screenings.confirmed.v1")).hasSize(1);
    desk.judges("poss-2", two, "FALSE_POSITIVE", "OTHER_PERSON").statusCode(204);

    JsonPath after = desk.caseFile(caseId);
    assertThat(after.getString("state")).isEqualTo("CONFIRMED");
    assertThat(after.getBoolean("held")).isTrue();
    assertThat(Journaled.of(caseId, "screenings.confirmed.v1")).hasSize(1);
    assertThat(Journaled.of(caseId, "screenings.cleared.v1")).isEmpty();
  }

  @Test
  void aHitThatTwoPeopleClearedIsNotRaisedAgainByAScreeningOfTheSame() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.findsFalse("poss-1", caseId, hit);
    desk.findsFalse("poss-2", caseId, hit);
    desk.drafted(caseId);
    desk.screens();
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getList("hits")).hasSize(1);
    assertThat(file.getString("screenings[0].result")).isEqualTo("CLEAR");
    // The evidence still shows the candidate: it was found, and is known.
    assertThat(file.getList("screenings[0].evidence.parties.candidates.flatten()")).hasSize(1);
    assertThat(Journaled.of(caseId, "holds.placed.v1")).hasSize(1);
  }

  @Test
  void aClearedHitIsRaisedAgainWhenThePartyChanged() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.findsFalse("poss-1", caseId, hit);
    desk.findsFalse("poss-2", caseId, hit);
    Surroundings.intakeKnows(caseId, LISTED + " LLC");
    desk.requested(caseId);
    desk.screens();
    assertThat(desk.caseFile(caseId).getList("hits.state", String.class))
        .containsExactly("CLEARED", "RAISED");
    assertThat(Journaled.of(caseId, "holds.placed.v1")).hasSize(2);
  }

  @Test
  void aHitThatWaitsIsSupersededWhenThePartyChanged() {
    UUID caseId = desk.screened(LISTED);
    desk.findsFalse("poss-1", caseId, desk.hit(caseId));
    Surroundings.intakeKnows(caseId, LISTED + " LLC");
    desk.requested(caseId);
    desk.screens();
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getList("hits.state", String.class)).containsExactly("SUPERSEDED", "RAISED");
    // Two new reviews are due: the first one was of another party.
    UUID raised = file.getUUID("hits[1].hitId");
    desk.findsFalse("poss-1", caseId, raised);
    desk.findsFalse("poss-2", caseId, raised);
    assertThat(desk.caseFile(caseId).getString("state")).isEqualTo("CLEARED");
  }

  @Test
  void aHitThatIsNoLongerFoundIsNotForgottenButJudged() {
    UUID caseId = desk.screened(LISTED);
    Surroundings.intakeKnows(caseId, "Harmless University");
    desk.requested(caseId);
    desk.screens();
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("IN_REVIEW");
    assertThat(file.getString("screenings[0].result")).isEqualTo("HITS");
    assertThat(file.getBoolean("held")).isTrue();
  }

  @Test
  void aRepeatedRequestWithTheSameKeyJudgesOnce() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.claims("poss-1", caseId);
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(Tokens.of("poss-1", "poss-analyst"))
          .header("Idempotency-Key", "key-" + hit)
          .contentType(ContentType.JSON)
          .body(REVIEW)
          .post("/v1/hits/{hit}/reviews", hit)
          .then()
          .statusCode(204);
    }
    assertThat(desk.caseFile(caseId).getList("hits[0].reviews")).hasSize(1);
  }

  @Test
  void aReasonThatDoesNotBelongToTheVerdictIsRefusedAndNothingIsStored() {
    UUID caseId = desk.screened(LISTED);
    UUID hit = desk.hit(caseId);
    desk.claims("poss-1", caseId);
    desk.judges("poss-1", hit, "TRUE_MATCH", "OTHER_ORGANISATION")
        .statusCode(400)
        .body("errors[0].field", equalTo("reasonCode"))
        .body("detail", containsString("DETAILS_EQUAL"));
    assertThat(desk.caseFile(caseId).getList("hits[0].reviews")).isEmpty();
  }

  @Test
  void aBadBodyIsRefused() {
    UUID hit = UUID.randomUUID();
    post(hit, "{").statusCode(400);
    post(hit, "{}").statusCode(400);
    post(hit, "").statusCode(400);
    post(hit, "{\"verdict\":\"MAYBE\",\"reasonCode\":\"X\",\"reason\":\"x\"}").statusCode(400);
    post(hit, "{\"verdict\":\"TRUE_MATCH\",\"reasonCode\":\"X\",\"reason\":\" \"}").statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.of("poss-1", "poss-analyst"))
        .contentType(ContentType.TEXT)
        .body("x")
        .post("/v1/hits/{hit}/reviews", hit)
        .then()
        .statusCode(415);
  }

  @Test
  void anUnknownHitIsNotFound() {
    post(UUID.randomUUID(), null).statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("poss-1", "poss-analyst"))
        .contentType(ContentType.JSON)
        .body(REVIEW)
        .post("/v1/hits/not-an-id/reviews")
        .then()
        .statusCode(404);
  }

  @Test
  void withoutATokenOrTheRoleNobodyJudges() {
    UUID hit = desk.hit(desk.screened(LISTED));
    given()
        .contentType(ContentType.JSON)
        .body(REVIEW)
        .post("/v1/hits/{hit}/reviews", hit)
        .then()
        .statusCode(401);
    for (String token :
        java.util.List.of(
            Tokens.exporter("polderlicht"),
            Tokens.of("officer-1", "cdiu-officer"),
            Tokens.of("auditor-1", "auditor"),
            Tokens.service("licence-intake"))) {
      given()
          .auth()
          .oauth2(token)
          .contentType(ContentType.JSON)
          .body(REVIEW)
          .post("/v1/hits/{hit}/reviews", hit)
          .then()
          .statusCode(403);
    }
  }

  private static io.restassured.response.ValidatableResponse post(
      UUID hit, @org.jspecify.annotations.Nullable String body) {
    return given()
        .auth()
        .oauth2(Tokens.of("poss-1", "poss-analyst"))
        .contentType(ContentType.JSON)
        .body(body == null ? REVIEW : body)
        .post("/v1/hits/{hit}/reviews", hit)
        .then();
  }

  private void assertConfirmed(UUID caseId) {
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("CONFIRMED");
    assertThat(file.getBoolean("held")).isTrue();
    assertThat(file.getString("hits[0].state")).isEqualTo("CONFIRMED");
    assertThat(Journaled.of(caseId, "screenings.confirmed.v1")).hasSize(1);
    assertThat(Journaled.of(caseId, "screenings.cleared.v1")).isEmpty();
    assertThat(Journaled.of(caseId, "holds.released.v1")).isEmpty();
    assertThat(Journaled.typesOf(caseId)).last().isEqualTo("stations.finished.v1");
  }
}

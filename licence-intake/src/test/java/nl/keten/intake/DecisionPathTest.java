package nl.keten.intake;

import static nl.keten.intake.Scene.BZ_REVIEWER;
import static nl.keten.intake.Scene.EXPORTER;
import static nl.keten.intake.Scene.OFFICER;
import static nl.keten.intake.Scene.SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.ListVersion;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.findings.AssessmentListener;
import nl.keten.intake.findings.ScreeningListener;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Surroundings.class)
class DecisionPathTest {

  private static final String BOTH =
      Tokens.of("officer-signatory", "cdiu-officer", "cdiu-signatory");

  @Inject AssessmentListener assessments;
  @Inject ScreeningListener screenings;

  private Scene scene;

  @BeforeEach
  void start() {
    scene = new Scene(assessments, screenings);
  }

  @Test
  void aGrantByCdiuAloneGivesALicenceAndTellsItInOrder() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.clear().claimed(Station.SIGNING, SIGNATORY);

    Response signed = scene.sign(SIGNATORY, true);

    signed.then().statusCode(200).body("outcome", equalTo("GRANTED"));
    assertThat((String) signed.path("licenceNumber")).matches("NL-2026-\\d{6}");
    List<String> told = Journaled.typesOf(scene.caseId());
    assertThat(told.subList(told.indexOf("cases.decision-signed.v1") - 1, told.size()))
        .containsExactly(
            "stations.finished.v1",
            "cases.decision-signed.v1",
            "clocks.fact-recorded.v1",
            "cases.decided.v1",
            "licences.issued.v1",
            "stations.entered.v1",
            "stations.started.v1",
            "stations.finished.v1");
    scene
        .view(EXPORTER)
        .then()
        .body("stations", contains("DECIDED"))
        .body("decision.outcome", equalTo("GRANTED"))
        .body("decision.reasons", equalTo("The end use is civil and credible."))
        .body("licence.act", equalTo("EXPORT"))
        .body("licence.validFrom", equalTo("2026-03-02"))
        .body("licence.validUntil", equalTo("2029-03-01"))
        .body("clock.state", equalTo("STOPPED"))
        .body("clock.onTime", equalTo(true));
  }

  @Test
  void routedToForeignAffairsItTakesAdviceAndAgreementBeforeTheSignature() {
    scene.readyForDecision(Forms.dualUse(), Route.BZ).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene
        .view(OFFICER)
        .then()
        .body("stations", contains("BZ_AGREEMENT"))
        .body("draft.state", equalTo("DRAFTED"));

    scene
        .claimed(Station.BZ_AGREEMENT, BZ_REVIEWER)
        .agree(BZ_REVIEWER, true)
        .then()
        .statusCode(204);
    scene.clear().claimed(Station.SIGNING, SIGNATORY).sign(SIGNATORY, true).then().statusCode(200);

    scene
        .view(EXPORTER)
        .then()
        .body("licence.validUntil", equalTo("2028-03-01"))
        .body("draft", nullValue());
  }

  @Test
  void aRefusalNamesCriteriaAndOpensTheObjectionTerm() {
    scene.on("2026-06-15").readyForDecision(Forms.dualUse(), Route.BZ);
    scene.claimed(Station.DECISION, OFFICER).draftRefusal(OFFICER, 3, 4).then().statusCode(201);
    scene
        .claimed(Station.BZ_AGREEMENT, BZ_REVIEWER)
        .agree(BZ_REVIEWER, true)
        .then()
        .statusCode(204);
    scene.claimed(Station.SIGNING, SIGNATORY).sign(SIGNATORY, true).then().statusCode(200);

    scene
        .view(EXPORTER)
        .then()
        .body("decision.outcome", equalTo("REFUSED"))
        .body("decision.refusalCriteria", contains(3, 4))
        .body("clock.objectionUntil", equalTo("2026-07-27"))
        .body("licence", nullValue());
    scene
        .as(EXPORTER)
        .get("/v1/cases/{case}/decision-letter", scene.caseId())
        .then()
        .statusCode(200)
        .body(containsString("criterion 3, 4"))
        .body(containsString("no later than 27 July 2026"))
        .body(containsString("The risk of diversion is too high."));
    assertThat(Journaled.of(scene.caseId(), "clocks.fact-recorded.v1"))
        .extracting(row -> row.body().get("fact").asText())
        .containsExactly("received", "decided", "refused");
  }

  @Test
  void everyGuardThatStandsInTheWayOfAGrantIsNamed() {
    scene.taken(Forms.dualUse()).routed(Route.BZ).advised(2);
    scene.hit();
    scene.claimed(Station.DECISION, OFFICER);
    Response asked =
        scene
            .as(OFFICER)
            .body(Map.of("questions", List.of("Who installs it?")))
            .post("/v1/cases/{case}/information-requests", scene.caseId());
    asked.then().statusCode(201);

    Response blocked = scene.draftGrant(OFFICER);

    blocked
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:grant-blocked"))
        .body(
            "guards",
            contains(
                "classification-not-final",
                "screening-not-cleared",
                "information-request-open",
                "criterion-1-to-4-concern",
                "hold-standing"))
        .body("detail", containsString("a hold stands on the case"));
    scene.view(OFFICER).then().body("guards", hasItems("hold-standing", "screening-not-cleared"));
    assertThat(Journaled.typesOf(scene.caseId())).doesNotContain("cases.decision-drafted.v1");
  }

  @Test
  void aHitBlocksAGrantUntilItIsCleared() {
    scene.taken(Forms.militaryToAlly()).classified().routed(Route.CDIU);
    UUID screening = scene.hit();
    scene.claimed(Station.DECISION, OFFICER);
    scene
        .draftGrant(OFFICER)
        .then()
        .statusCode(409)
        .body("guards", contains("screening-not-cleared", "hold-standing"));

    scene.hitCleared(screening);

    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.view(OFFICER).then().body("holds", empty()).body("guards", not(hasItem("hold-standing")));
  }

  @Test
  void atSigningTheScreeningMustBeFreshAndOnTheListsInUse() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.claimed(Station.SIGNING, SIGNATORY).later(Duration.ofHours(24).plusSeconds(1));
    scene
        .sign(SIGNATORY, true)
        .then()
        .statusCode(409)
        .body("guards", contains("screening-too-old"));

    scene.clear();
    scene.list(new ListVersion("invented-list", "b".repeat(64), LocalDate.of(2026, 3, 3)));
    scene
        .sign(SIGNATORY, true)
        .then()
        .statusCode(409)
        .body("guards", contains("screening-lists-outdated"));
    // A database of its own for every test class: the list is taken away for the tests beside this.
    scene.forgetList("invented-list");
    scene.sign(SIGNATORY, true).then().statusCode(200);
  }

  @Test
  void signedTwiceAtTheSameTimeItIsDecidedOnce() throws Exception {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.clear().claimed(Station.SIGNING, SIGNATORY);
    String seen = scene.etag();
    Callable<Integer> sign =
        () ->
            scene
                .as(SIGNATORY)
                .header("If-Match", seen)
                .body(Map.of("signed", true))
                .post("/v1/cases/{case}/decision-signatures", scene.caseId())
                .statusCode();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService twice = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> answer : twice.invokeAll(List.of(sign, sign))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    assertThat(Journaled.of(scene.caseId(), "licences.issued.v1")).hasSize(1);
  }

  @Test
  void whoDraftedDoesNotSignEvenWithBothRoles() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, BOTH);
    scene.draftGrant(BOTH).then().statusCode(201);
    scene.clear().claimed(Station.SIGNING, BOTH);

    scene
        .sign(BOTH, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:separation-of-duties"));

    scene.view(OFFICER).then().body("stations", contains("SIGNING")).body("decision", nullValue());
  }

  @Test
  void whoAgreedForForeignAffairsDoesNotSign() {
    String reviewerAndSignatory =
        Tokens.of("reviewer-signatory", "bz-reviewer", "cdiu-signatory", "cdiu-officer");
    scene.readyForDecision(Forms.dualUse(), Route.BZ).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.claimed(Station.BZ_AGREEMENT, reviewerAndSignatory);
    scene.agree(reviewerAndSignatory, true).then().statusCode(204);
    scene.clear().claimed(Station.SIGNING, reviewerAndSignatory);

    scene
        .sign(reviewerAndSignatory, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:separation-of-duties"));
  }

  @Test
  void aReturnedDraftComesBackToADrafterAndANewOneIsSigned() {
    scene.readyForDecision(Forms.dualUse(), Route.BZ).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene
        .claimed(Station.BZ_AGREEMENT, BZ_REVIEWER)
        .agree(BZ_REVIEWER, false)
        .then()
        .statusCode(204);
    scene.view(OFFICER).then().body("stations", contains("DECISION"));

    scene.claimed(Station.DECISION, OFFICER).draftGrant(OFFICER).then().statusCode(201);
    scene
        .claimed(Station.BZ_AGREEMENT, BZ_REVIEWER)
        .agree(BZ_REVIEWER, true)
        .then()
        .statusCode(204);
    scene.claimed(Station.SIGNING, SIGNATORY).sign(SIGNATORY, false).then().statusCode(200);
    scene.view(OFFICER).then().body("stations", contains("DECISION"));

    assertThat(Journaled.of(scene.caseId(), "cases.decision-returned.v1"))
        .extracting(row -> row.body().get("returnedBy").asText())
        .containsExactly("BZ_AGREEMENT", "SIGNING");
  }

  @Test
  void returningTakesAReason() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    scene.draftGrant(OFFICER).then().statusCode(201);
    scene.claimed(Station.SIGNING, SIGNATORY);
    scene
        .as(SIGNATORY)
        .header("If-Match", scene.etag())
        .body(Map.of("signed", false))
        .post("/v1/cases/{case}/decision-signatures", scene.caseId())
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
  }

  @Test
  void routedToForeignAffairsAfterAllTheDecisionWaitsForItsAdvice() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU);
    scene.assessed(
        new AssessmentEvent.Routed(scene.caseId(), scene.now(), Route.BZ, "R-TEST", true));
    scene.view(OFFICER).then().body("stations", not(hasItem("DECISION")));

    scene.advised();

    scene.view(OFFICER).then().body("stations", contains("DECISION"));
    scene.claimed(Station.DECISION, OFFICER).draftGrant(OFFICER).then().statusCode(201);
    scene.view(OFFICER).then().body("stations", contains("BZ_AGREEMENT"));
  }

  @Test
  void anApplicationIsNotProcessedOnlyAfterALapsedDeadlineAndByTwoPeople() {
    scene.applied();
    scene
        .as(OFFICER)
        .body(Map.of("questions", List.of("Statement?"), "deadline", "2026-03-16"))
        .post("/v1/cases/{case}/information-requests", scene.caseId())
        .then()
        .statusCode(201);
    scene.claimed(Station.INTAKE, OFFICER).on("2026-03-16");
    Map<String, Object> draft = Map.of("outcome", "NOT_PROCESSED", "reasons", "No answer came.");
    scene
        .draft(OFFICER, draft)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:outcome-not-possible"));

    scene.on("2026-03-17").draft(OFFICER, draft).then().statusCode(201);
    scene.claimed(Station.SIGNING, SIGNATORY).sign(SIGNATORY, true).then().statusCode(200);

    scene.view(EXPORTER).then().body("decision.outcome", equalTo("NOT_PROCESSED"));
    scene
        .as(EXPORTER)
        .header("Accept-Language", "nl")
        .get("/v1/cases/{case}/decision-letter", scene.caseId())
        .then()
        .header("Content-Type", startsWith("text/plain"));
  }

  @Test
  void noLicenceRequiredGoesFromIntakeStraightToTheSignatoryAndBack() {
    scene.applied().claimed(Station.INTAKE, OFFICER);
    scene
        .draft(OFFICER, Map.of("outcome", "NO_LICENCE_REQUIRED", "reasons", "Not on a list."))
        .then()
        .statusCode(201);
    scene.claimed(Station.SIGNING, SIGNATORY).sign(SIGNATORY, false).then().statusCode(200);

    scene.view(OFFICER).then().body("stations", contains("INTAKE"));
    scene.claimed(Station.INTAKE, OFFICER);
  }

  @Test
  void aGrantCannotBeDraftedBeforeTheCaseIsAtDecision() {
    scene.applied().claimed(Station.INTAKE, OFFICER);
    scene
        .draftGrant(OFFICER)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:outcome-not-possible"));
  }

  @Test
  void aTaskThatWasNotClaimedIsNotDone() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU);
    scene
        .draftGrant(OFFICER)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:task-not-claimed"));
  }

  @Test
  void whoJudgesMustHaveSeenTheCaseAsItIs() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    String seen = scene.etag();
    scene.clear();
    Map<String, Object> draft = Map.of("outcome", "GRANTED", "reasons", "Credible.");
    scene
        .as(OFFICER)
        .header("If-Match", seen)
        .body(draft)
        .post("/v1/cases/{case}/decision-drafts", scene.caseId())
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:keten:problem:stale-etag"));
    scene
        .as(OFFICER)
        .body(draft)
        .post("/v1/cases/{case}/decision-drafts", scene.caseId())
        .then()
        .statusCode(428);
    assertThat(Journaled.typesOf(scene.caseId())).doesNotContain("cases.decision-drafted.v1");
  }

  @Test
  void aRepeatedDraftWithTheSameKeyIsAnsweredAgainAndMadeOnce() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    String key = UUID.randomUUID().toString();
    String seen = scene.etag();
    Map<String, Object> draft = Map.of("outcome", "GRANTED", "reasons", "Credible.");
    String first =
        scene
            .as(OFFICER)
            .header("If-Match", seen)
            .header("Idempotency-Key", key)
            .body(draft)
            .post("/v1/cases/{case}/decision-drafts", scene.caseId())
            .path("draftId");
    scene
        .as(OFFICER)
        .header("If-Match", seen)
        .header("Idempotency-Key", key)
        .body(draft)
        .post("/v1/cases/{case}/decision-drafts", scene.caseId())
        .then()
        .statusCode(201)
        .body("draftId", equalTo(first));
    assertThat(Journaled.of(scene.caseId(), "cases.decision-drafted.v1")).hasSize(1);
  }

  @Test
  void aRefusalWithoutCriteriaAndAGrantWithThemAreNotRead() {
    scene.readyForDecision(Forms.militaryToAlly(), Route.CDIU).claimed(Station.DECISION, OFFICER);
    scene
        .draft(OFFICER, Map.of("outcome", "REFUSED", "reasons", " "))
        .then()
        .statusCode(400)
        .body("errors.field", contains("reasons", "refusalCriteria"));
    scene
        .draft(
            OFFICER,
            Map.of("outcome", "GRANTED", "reasons", "Fine.", "refusalCriteria", List.of(9)))
        .then()
        .statusCode(400)
        .body("errors.field", contains("refusalCriteria"));
  }
}

package nl.keten.risk;

import static nl.keten.risk.Cases.ADVISER;
import static nl.keten.risk.Cases.OFFICER;
import static nl.keten.risk.Cases.advice;
import static nl.keten.risk.Cases.advise;
import static nl.keten.risk.Cases.as;
import static nl.keten.risk.Cases.claim;
import static nl.keten.risk.Cases.show;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.Station;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AdviceTest {

  private static final String PROBLEM = "urn:keten:problem:";

  @Inject Cases cases;

  @Test
  void anAdviceAnswersEveryCriterionAndOnlyTheFindingsGoOut() {
    UUID id = cases.classified("BR").caseId();
    claim(ADVISER, id, Station.BZ_ADVICE);
    advise(ADVISER, id, advice("NEGATIVE", "Criterion 2 fails; 7 weighs too.", 2, 7))
        .then()
        .statusCode(204);

    show(OFFICER, id)
        .then()
        .body("state", equalTo("ADVISED"))
        .body("advice.verdict", equalTo("NEGATIVE"))
        .body("advice.by", equalTo(Tokens.subjectOf("bz-adviser-1")))
        .body("advice.criteria.criterion", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8)))
        .body("advice.criteria[1].concern", equalTo(true))
        .body("advice.criteria[1].directLink", equalTo("Direct link 2"))
        .body("advice.criteria[1].indirectLink", equalTo("Indirect link 2"));
    assertThat(Journaled.typesOf(id))
        .endsWith("stations.finished.v1", "assessments.advice-issued.v1");
    JsonNode issued = Journaled.of(id, "assessments.advice-issued.v1").getFirst().body();
    assertThat(issued.get("verdict").asText()).isEqualTo("NEGATIVE");
    assertThat(issued.get("criteria")).hasSize(8);
    assertThat(issued.toString()).doesNotContain("Finding on", "link", "fails");
  }

  @Test
  void aGapInTheAdviceIsNamedAndNothingIsStored() {
    UUID id = cases.classified("BR").caseId();
    claim(ADVISER, id, Station.BZ_ADVICE);

    Map<String, Object> withoutLink = advice();
    answer(withoutLink, 3).remove("indirectLink");
    advise(ADVISER, id, withoutLink)
        .then()
        .statusCode(400)
        .body("type", equalTo(PROBLEM + "invalid-input"))
        .body("errors.field", equalTo(List.of("criteria[criterion=3].indirectLink")));
    advise(ADVISER, id, advice("POSITIVE", "It may be.", 1))
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("verdict")));
    advise(ADVISER, id, advice("POSITIVE", "It may be.", 8))
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("summary")));

    show(OFFICER, id).then().body("state", equalTo("ROUTED"));
    assertThat(Journaled.of(id, "assessments.advice-issued.v1")).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfTheReader() {
    UUID id = cases.classified("BR").caseId();
    claim(ADVISER, id, Station.BZ_ADVICE);
    Map<String, Object> body = advice("POSITIVE", "It may be.", 1);

    advise(ADVISER, id, body)
        .then()
        .header("Content-Language", "nl")
        .body(
            "errors[0].message",
            equalTo("Met een bezwaar op criterium 1 kan het advies niet positief zijn."));
    as(ADVISER)
        .header("Accept-Language", "en")
        .header("If-Match", Cases.etag(id))
        .body(body)
        .post("/v1/assessments/{id}/advice", id)
        .then()
        .header("Content-Language", "en")
        .body(
            "errors[0].message",
            equalTo("With a concern on criterion 1 the advice cannot be positive."));
  }

  @Test
  void aBadBodyIsAProblem() {
    UUID id = cases.classified("BR").caseId();
    claim(ADVISER, id, Station.BZ_ADVICE);

    Map<String, Object> seven = advice();
    criteria(seven).removeLast();
    Map<String, Object> noConcern = advice();
    answer(noConcern, 2).remove("concern");
    Map<String, Object> blankText = advice();
    answer(blankText, 2).put("text", " ");
    Map<String, Object> textInsteadOfBoolean = advice();
    answer(textInsteadOfBoolean, 2).put("concern", "no");
    Map<String, Object> tooLong = advice();
    answer(tooLong, 2).put("text", "x".repeat(10_001));
    Map<String, Object> otherVerdict = advice("PERHAPS", "x");

    for (Object body :
        List.of(seven, noConcern, blankText, textInsteadOfBoolean, tooLong, otherVerdict)) {
      advise(ADVISER, id, body).then().statusCode(400).contentType("application/problem+json");
    }
    show(OFFICER, id).then().body("state", equalTo("ROUTED"));
  }

  @Test
  void whoAdvisesHoldsTheClaimAndHasSeenTheCase() {
    UUID id = cases.classified("BR").caseId();
    advise(ADVISER, id, advice())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "task-not-claimed"));

    claim(ADVISER, id, Station.BZ_ADVICE);
    advise(Tokens.of("bz-adviser-2", "bz-adviser"), id, advice())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "task-not-claimed"));
    as(ADVISER).body(advice()).post("/v1/assessments/{id}/advice", id).then().statusCode(428);
    as(ADVISER)
        .header("If-Match", "\"99\"")
        .body(advice())
        .post("/v1/assessments/{id}/advice", id)
        .then()
        .statusCode(412);
  }

  @Test
  void anAdviceIsGivenOnce() {
    UUID id = cases.advised("BR").caseId();

    advise(ADVISER, id, advice())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "task-not-claimed"));
    assertThat(Journaled.of(id, "assessments.advice-issued.v1")).hasSize(1);
  }

  @Test
  void nobodyOfAnExportersSideAdvises() {
    UUID id = cases.classified("BR").caseId();
    String both = Tokens.of("both", "bz-adviser", "exporter");
    claim(both, id, Station.BZ_ADVICE);

    advise(both, id, advice())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "separation-of-duties"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> criteria(Map<String, Object> advice) {
    return (List<Map<String, Object>>) java.util.Objects.requireNonNull(advice.get("criteria"));
  }

  private static Map<String, Object> answer(Map<String, Object> advice, int criterion) {
    return criteria(advice).get(criterion - 1);
  }
}

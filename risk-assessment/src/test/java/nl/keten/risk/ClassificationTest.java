package nl.keten.risk;

import static nl.keten.risk.Cases.ADVISER;
import static nl.keten.risk.Cases.ANALYST;
import static nl.keten.risk.Cases.OFFICER;
import static nl.keten.risk.Cases.as;
import static nl.keten.risk.Cases.claim;
import static nl.keten.risk.Cases.classification;
import static nl.keten.risk.Cases.classify;
import static nl.keten.risk.Cases.etag;
import static nl.keten.risk.Cases.show;
import static nl.keten.risk.Cases.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.keten.events.Station;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClassificationTest {

  private static final String PROBLEM = "urn:keten:problem:";

  @Inject Cases cases;

  @Test
  void toAnAlliedDestinationTheOfficeDecidesAlone() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    classify(ANALYST, id, classification(application.itemId(), "ml10A", null))
        .then()
        .statusCode(204);

    show(OFFICER, id)
        .then()
        .body("state", equalTo("ROUTED"))
        .body("items[0].listCode", equalTo("ML10.a"))
        .body("classification.changed", equalTo(false))
        .body("classification.by", equalTo(Tokens.subjectOf("poss-1")))
        .body("routing.route", equalTo("CDIU"))
        .body("routing.ruleId", equalTo("MIL-EU"))
        .body("routing.overridden", equalTo(false));
    assertThat(Journaled.typesOf(id))
        .containsExactly(
            "stations.entered.v1",
            "stations.started.v1",
            "stations.finished.v1",
            "assessments.classified.v1",
            "stations.entered.v1",
            "stations.started.v1",
            "stations.finished.v1",
            "assessments.routed.v1");
    assertThat(Journaled.of(id, "assessments.classified.v1").getFirst().actorRole())
        .isEqualTo("poss-analyst");
    assertThat(task(ADVISER, id, Station.BZ_ADVICE)).isEmpty();
  }

  @Test
  void toOtherDestinationsForeignAffairsIsAsked() {
    Applications application = cases.classified("BR");

    assertThat(Journaled.typesOf(application.caseId()))
        .endsWith("assessments.routed.v1", "stations.entered.v1");
    assertThat(task(ADVISER, application.caseId(), Station.BZ_ADVICE)).isNotEmpty();
  }

  @Test
  void anOfficerMayClassifyToo() {
    Applications application = cases.accepted("DE");
    claim(OFFICER, application.caseId(), Station.CLASSIFICATION);

    classify(OFFICER, application.caseId(), classification(application.itemId(), "ML10.a", null))
        .then()
        .statusCode(204);
    assertThat(
            Journaled.of(application.caseId(), "assessments.classified.v1").getFirst().actorRole())
        .isEqualTo("cdiu-officer");
  }

  @Test
  void anotherCodeThanTheExportersIsKeptWithItsReasonAndTheReasonStaysIn() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    classify(ANALYST, id, classification(application.itemId(), "ML11.a", "A radio, no wing."))
        .then()
        .statusCode(204);

    show(OFFICER, id)
        .then()
        .body("items[0].listCode", equalTo("ML11.a"))
        .body("items[0].reason", equalTo("A radio, no wing."))
        .body("classification.changed", equalTo(true));
    assertThat(Journaled.of(id.toString()))
        .extracting(row -> row.body().toString())
        .noneMatch(body -> body.contains("A radio"));
    assertThat(
            Journaled.of(id, "assessments.classified.v1")
                .getFirst()
                .body()
                .get("changed")
                .asBoolean())
        .isTrue();
  }

  @Test
  void whatIsWrongIsSaidAllAtOnceAndNothingIsStored() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    int before = Journaled.typesOf(id).size();

    classify(ANALYST, id, classification(UUID.randomUUID(), "9Z999", null))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo(PROBLEM + "invalid-input"))
        .body("errors.field", hasItems("items[0].itemId", "items[0].listCode", "items"));
    classify(ANALYST, id, classification(application.itemId(), "ML11.a", null))
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("items[0].reason")));

    assertThat(Journaled.typesOf(id)).hasSize(before);
    show(OFFICER, id).then().body("state", equalTo("CLASSIFYING"));
  }

  @Test
  void bodiesThatCannotBeReadAreProblemsThatDoNotRepeatThem() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    String tag = etag(id);
    for (String body :
        List.of(
            "{\"items\":",
            "{\"items\":[{\"itemId\":\"Secret\",\"listCode\":\"ML1\"}]}",
            "{\"items\":[],\"decidedBy\":\"Secret\"}",
            "{\"items\":[]}",
            "{\"items\":[null]}",
            "{\"items\":null}",
            "{}",
            "[]",
            "null",
            "")) {
      String answer =
          as(ANALYST)
              .header("If-Match", tag)
              .body(body)
              .post("/v1/assessments/{id}/classification", id)
              .then()
              .statusCode(400)
              .contentType("application/problem+json")
              .body("type", notNullValue())
              .extract()
              .asString();
      assertThat(answer).as(body).doesNotContain("Secret");
    }
    as(ANALYST)
        .header("If-Match", tag)
        .contentType("text/plain")
        .body("ML10")
        .post("/v1/assessments/{id}/classification", id)
        .then()
        .statusCode(415);
    show(OFFICER, id).then().body("state", equalTo("CLASSIFYING"));
  }

  @Test
  void whoClassifiesHoldsTheClaim() {
    Applications application = cases.accepted("DE");
    Object body = classification(application.itemId(), "ML10.a", null);

    classify(ANALYST, application.caseId(), body)
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "task-not-claimed"));
    claim(OFFICER, application.caseId(), Station.CLASSIFICATION);
    classify(ANALYST, application.caseId(), body)
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "task-not-claimed"));
  }

  @Test
  void whoClassifiesHasSeenTheCase() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    Object body = classification(application.itemId(), "ML10.a", null);

    as(ANALYST).body(body).post("/v1/assessments/{id}/classification", id).then().statusCode(428);
    as(ANALYST)
        .header("If-Match", "\"99\"")
        .body(body)
        .post("/v1/assessments/{id}/classification", id)
        .then()
        .statusCode(412);
  }

  @Test
  void theSameKeyIsTheSameAct() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    String tag = etag(id);
    String key = UUID.randomUUID().toString();
    for (int time = 1; time <= 2; time++) {
      as(ANALYST)
          .header("If-Match", tag)
          .header("Idempotency-Key", key)
          .body(classification(application.itemId(), "ML10.a", null))
          .post("/v1/assessments/{id}/classification", id)
          .then()
          .statusCode(204);
    }
    assertThat(Journaled.of(id, "assessments.classified.v1")).hasSize(1);
    as(ANALYST)
        .header("If-Match", tag)
        .header("Idempotency-Key", key)
        .body(classification(application.itemId(), "ML11.a", "Other."))
        .post("/v1/assessments/{id}/classification", id)
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "idempotency-key-reused"));
  }

  @Test
  void ofTwoAtTheSameMomentOneIsHeard() throws Exception {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);
    String tag = etag(id);
    CyclicBarrier together = new CyclicBarrier(4);
    Callable<Integer> one =
        () -> {
          together.await();
          return as(ANALYST)
              .header("If-Match", tag)
              .body(classification(application.itemId(), "ML10.a", null))
              .post("/v1/assessments/{id}/classification", id)
              .statusCode();
        };
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> answer : callers.invokeAll(List.of(one, one, one, one))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
    assertThat(answers).allMatch(status -> status == 204 || status == 409 || status == 412);
    assertThat(Journaled.of(id, "assessments.classified.v1")).hasSize(1);
    assertThat(Journaled.of(id, "assessments.routed.v1")).hasSize(1);
  }

  @Test
  void nobodyOfAnExportersSideClassifies() {
    Applications application = cases.accepted("DE");
    String both = Tokens.of("both", "poss-analyst", "exporter");
    claim(both, application.caseId(), Station.CLASSIFICATION);

    as(both)
        .header("If-Match", etag(application.caseId()))
        .body(classification(application.itemId(), "ML10.a", null))
        .post("/v1/assessments/{id}/classification", application.caseId())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "separation-of-duties"));
  }

  @Test
  void identityIsNotTakenFromABody() {
    Applications application = cases.accepted("DE");
    UUID id = application.caseId();
    claim(ANALYST, id, Station.CLASSIFICATION);

    classify(
            ANALYST,
            id,
            Map.of(
                "items",
                List.of(Map.of("itemId", application.itemId(), "listCode", "ML10.a")),
                "classifiedBy",
                "officer-2"))
        .then()
        .statusCode(400);
  }
}

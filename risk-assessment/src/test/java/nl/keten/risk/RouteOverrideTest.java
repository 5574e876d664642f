package nl.keten.risk;

import static nl.keten.risk.Cases.ADVISER;
import static nl.keten.risk.Cases.OFFICER;
import static nl.keten.risk.Cases.as;
import static nl.keten.risk.Cases.claim;
import static nl.keten.risk.Cases.override;
import static nl.keten.risk.Cases.show;
import static nl.keten.risk.Cases.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
class RouteOverrideTest {

  private static final String ROUTE_FIXED = "urn:keten:problem:route-fixed";

  @Inject Cases cases;

  @Test
  void anOfficerAsksForeignAffairsThoughTheTableDoesNot() {
    UUID id = cases.classified("DE").caseId();
    override(OFFICER, id, "BZ", "Unusual end user.").then().statusCode(204);

    show(OFFICER, id)
        .then()
        .body("routing.route", equalTo("BZ"))
        .body("routing.ruleId", equalTo("MIL-EU"))
        .body("routing.overridden", equalTo(true))
        .body("routing.overrides[0].reason", equalTo("Unusual end user."))
        .body("routing.overrides[0].by", equalTo(Tokens.subjectOf("officer-1")));
    assertThat(task(ADVISER, id, Station.BZ_ADVICE)).isNotEmpty();
    assertThat(Journaled.of(id, "assessments.routed.v1").getLast().body().toString())
        .contains("\"overridden\":true")
        .doesNotContain("Unusual");
  }

  @Test
  void anOfficerTakesACaseBackEvenWhileAnAdviserWorksOnIt() {
    UUID id = cases.classified("BR").caseId();
    claim(ADVISER, id, Station.BZ_ADVICE);
    override(OFFICER, id, "CDIU", "Only spare screws.").then().statusCode(204);

    assertThat(task(ADVISER, id, Station.BZ_ADVICE)).isEmpty();
    assertThat(Journaled.typesOf(id)).endsWith("stations.finished.v1", "assessments.routed.v1");
    Cases.advise(ADVISER, id, Cases.advice())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:task-not-claimed"));
  }

  @Test
  void thereAndBackMakesASecondVisit() {
    UUID id = cases.classified("BR").caseId();
    override(OFFICER, id, "CDIU", "Only spare screws.").then().statusCode(204);
    override(OFFICER, id, "BZ", "On second thoughts.").then().statusCode(204);

    show(OFFICER, id)
        .then()
        .body("routing.overridden", equalTo(false))
        .body("routing.overrides.to", equalTo(List.of("CDIU", "BZ")));
    claim(ADVISER, id, Station.BZ_ADVICE);
    Cases.advise(ADVISER, id, Cases.advice()).then().statusCode(204);
  }

  @Test
  void theRouteIsFixedOnceAdvisedOrDraftedAndBeforeItIsKnown() {
    UUID advised = cases.advised("BR").caseId();
    fixed(override(OFFICER, advised, "CDIU", "r"));

    UUID drafted = cases.classified("DE").caseId();
    cases.drafted(drafted);
    fixed(override(OFFICER, drafted, "BZ", "r"));

    fixed(override(OFFICER, cases.accepted("DE").caseId(), "BZ", "r"));
    fixed(override(OFFICER, cases.classified("DE").caseId(), "CDIU", "r"));
  }

  @Test
  void aDecidedCaseIsNotSentAnywhere() {
    UUID id = cases.classified("DE").caseId();
    cases.decided(id);

    override(OFFICER, id, "BZ", "r")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:case-decided"));
  }

  @Test
  void aReasonAndARouteAreNeeded() {
    UUID id = cases.classified("DE").caseId();
    for (String body :
        List.of(
            "{\"route\":\"BZ\",\"reason\":\" \"}",
            "{\"route\":\"BZ\"}",
            "{\"reason\":\"r\"}",
            "{\"route\":\"MOON\",\"reason\":\"r\"}",
            "{\"route\":1,\"reason\":\"r\"}")) {
      as(OFFICER)
          .body(body)
          .post("/v1/assessments/{id}/route-overrides", id)
          .then()
          .statusCode(400);
    }
    show(OFFICER, id).then().body("routing.route", equalTo("CDIU"));
  }

  @Test
  void whoSaysWhatHeSawIsHeldToIt() {
    UUID id = cases.classified("DE").caseId();

    as(OFFICER)
        .header("If-Match", "\"99\"")
        .body(Map.of("route", "BZ", "reason", "r"))
        .post("/v1/assessments/{id}/route-overrides", id)
        .then()
        .statusCode(412);
  }

  private static void fixed(io.restassured.response.Response response) {
    response.then().statusCode(409).body("type", equalTo(ROUTE_FIXED));
  }
}

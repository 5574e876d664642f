package nl.keten.reporting.totals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import nl.keten.events.Outcome;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.CaseLife.Goods;
import nl.keten.reporting.projection.Topics;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DecisionTotalsTest {

  @Inject Topics topics;

  @Test
  void linesCountUnderTheirFinalListCodeAndElseUnderTheExporters() {
    topics.tell(
        CaseLife.received(
                "2001-03-01 10:00",
                "polderlicht",
                "EG",
                new Goods("ML5", "1000.10"),
                new Goods("ML5", "2000.20"))
            .classified("2001-03-02 10:00", "ML15", "ML5")
            .decided("2001-03-20 10:00", Outcome.GRANTED),
        CaseLife.received("2001-03-01 10:00", "waddenzee", "NO", new Goods("ML5", "7"))
            .decided("2001-03-21 10:00", Outcome.WITHDRAWN));

    totals("2001-03-01", "2001-03-31")
        .then()
        .statusCode(200)
        .body("listCodes.listCode", contains("ML15", "ML5"))
        .body("listCodes.find { it.listCode == 'ML15' }.valueEur", equalTo(1000.10f))
        .body("listCodes.find { it.listCode == 'ML5' }.lines", equalTo(2))
        .body("listCodes.find { it.listCode == 'ML5' }.cases", equalTo(2))
        .body("listCodes.find { it.listCode == 'ML5' }.valueEur", equalTo(2007.20f))
        .body("destinations.destination", contains("EG", "NO"))
        .body("destinations.find { it.destination == 'EG' }.lines", equalTo(2))
        .body("destinations.find { it.destination == 'EG' }.cases", equalTo(1))
        .body("lines.size()", equalTo(3))
        .body(
            "lines.find { it.outcome == 'WITHDRAWN' }",
            equalTo(
                Map.of(
                    "listCode",
                    "ML5",
                    "destination",
                    "NO",
                    "outcome",
                    "WITHDRAWN",
                    "lines",
                    1,
                    "cases",
                    1,
                    "valueEur",
                    7)));
  }

  private static Response totals(String from, String to) {
    return as(Tokens.of("auditor-1", "auditor"))
        .get("/v1/decisions/totals?from=" + from + "&to=" + to);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).accept("application/json");
  }
}

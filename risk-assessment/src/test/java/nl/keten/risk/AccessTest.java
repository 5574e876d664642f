package nl.keten.risk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may call what: every endpoint of this service with every role of the realm. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {

  private static final Set<String> OFFICERS =
      Set.of(
          "cdiu-officer",
          "cdiu-signatory",
          "poss-analyst",
          "bz-adviser",
          "bz-reviewer",
          "legal-officer",
          "auditor");
  private static final List<String> EVERY_ROLE =
      Stream.concat(
              OFFICERS.stream(),
              Stream.of("exporter", "customs-officer", "publisher", "operator", "service"))
          .toList();

  @Inject Cases cases;

  enum Endpoint {
    SHOW("GET", "/v1/assessments/{id}", OFFICERS),
    CLASSIFY("POST", "/v1/assessments/{id}/classification", Set.of("poss-analyst", "cdiu-officer")),
    OVERRIDE("POST", "/v1/assessments/{id}/route-overrides", Set.of("cdiu-officer")),
    ADVISE("POST", "/v1/assessments/{id}/advice", Set.of("bz-adviser")),
    ROUTING_RULES("GET", "/v1/routing-rules", OFFICERS),
    CRITERIA("GET", "/v1/criteria", OFFICERS);

    private final String method;
    private final String path;
    private final Set<String> permitted;

    Endpoint(String method, String path, Set<String> permitted) {
      this.method = method;
      this.path = path;
      this.permitted = permitted;
    }

    Response call(RequestSpecification request, UUID caseId) {
      String here = path.replace("{id}", caseId.toString());
      Object body =
          switch (this) {
            case SHOW, ROUTING_RULES, CRITERIA -> "";
            case CLASSIFY -> Cases.classification(UUID.randomUUID(), "ML1", null);
            case OVERRIDE -> Map.of("route", "BZ", "reason", "r");
            case ADVISE -> Cases.advice();
          };
      return method.equals("GET")
          ? request.get(here)
          : request
              .contentType("application/json")
              .header("If-Match", "\"0\"")
              .body(body)
              .post(here);
    }

    boolean isAboutACase() {
      return path.contains("{id}");
    }
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void nobodyWithoutAValidTokenGetsIn(Endpoint endpoint) {
    UUID id = cases.received("BR").caseId();
    String role = endpoint.permitted.iterator().next();
    List<RequestSpecification> callers =
        List.of(
            given(),
            given().auth().oauth2("nonsense"),
            given().auth().oauth2(Tokens.expired("x", role)),
            given().auth().oauth2(Tokens.forged("x", role)),
            given().auth().oauth2(Tokens.ofAnotherIssuer("x", role)),
            given().auth().oauth2(Tokens.forAnotherService("x", role)));
    for (RequestSpecification caller : callers) {
      endpoint
          .call(caller, id)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:keten:problem:unauthenticated"));
    }
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void everyRoleGetsInWhereItMayAndNowhereElse(Endpoint endpoint) {
    UUID id = cases.received("BR").caseId();
    for (String role : EVERY_ROLE) {
      String token =
          role.equals("exporter")
              ? Tokens.exporter("polderlicht")
              : Tokens.of("user-" + role, role);
      int status = endpoint.call(given().auth().oauth2(token), id).statusCode();

      if (endpoint.permitted.contains(role)) {
        assertThat(status).as("%s by %s", endpoint, role).isNotIn(401, 403, 404, 500);
      } else {
        assertThat(status).as("%s by %s", endpoint, role).isEqualTo(403);
      }
    }
  }

  /** An exporter learns nothing here, also not whether a case exists. */
  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void anExporterGetsTheSameAnswerForItsOwnAForeignAndAnUnknownCase(Endpoint endpoint) {
    UUID known = cases.received("BR").caseId();
    String own = Tokens.exporter("polderlicht");
    String foreign = Tokens.exporter("waddenzee");

    String answer =
        endpoint
            .call(given().auth().oauth2(own), known)
            .then()
            .statusCode(403)
            .extract()
            .asString();
    assertThat(endpoint.call(given().auth().oauth2(foreign), known).asString()).isEqualTo(answer);
    assertThat(endpoint.call(given().auth().oauth2(own), UUID.randomUUID()).asString())
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void anUnknownCaseIsNotFound(Endpoint endpoint) {
    String token = Tokens.of("all", endpoint.permitted.toArray(String[]::new));
    int expected = endpoint.isAboutACase() ? 404 : 200;

    assertThat(endpoint.call(given().auth().oauth2(token), UUID.randomUUID()).statusCode())
        .isEqualTo(expected);
  }

  @Test
  void aCaseIdThatIsNoneIsNotFound() {
    Cases.as(Cases.OFFICER)
        .get("/v1/assessments/not-a-uuid")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void methodsThatAreNotOfferedAreRefused() {
    Cases.as(Cases.OFFICER)
        .delete("/v1/assessments/{id}", UUID.randomUUID())
        .then()
        .statusCode(405);
  }
}

package nl.keten.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
class ProblemAnswersTest {

  private static final String VALID =
      """
      {"name":"x","colour":"RED","on":"2026-01-31","value":1.5,"lines":[{"cnCode":"12345678","quantity":1}]}
      """;

  private static RequestSpecification officer() {
    return given().auth().oauth2(Tokens.of("officer-1", "cdiu-officer"));
  }

  private static ValidatableResponse post(String body) {
    return officer().contentType("application/json").body(body).post("/v1/samples").then();
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String slug) {
    return answer
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("urn:keten:problem:" + slug))
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .header("API-Version", "1.0.0")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Strict-Transport-Security", startsWith("max-age="));
  }

  @Test
  void a_valid_request_succeeds_with_the_same_headers() {
    post(VALID).statusCode(201).header("API-Version", "1.0.0").header("Cache-Control", "no-store");
  }

  @Test
  void without_a_token_the_answer_is_401_and_says_how_to_authenticate() {
    isProblem(given().get("/v1/samples").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void tokens_that_are_expired_forged_or_for_somebody_else_are_401() {
    for (String token :
        new String[] {
          Tokens.expired("officer-1", "cdiu-officer"),
          Tokens.forged("officer-1", "cdiu-officer"),
          Tokens.forAnotherService("officer-1", "cdiu-officer"),
          Tokens.ofAnotherIssuer("officer-1", "cdiu-officer"),
          "not-a-token"
        }) {
      isProblem(given().auth().oauth2(token).get("/v1/samples").then(), 401, "unauthenticated");
    }
  }

  @Test
  void another_role_is_403() {
    isProblem(
        given().auth().oauth2(Tokens.exporter("polderlicht")).get("/v1/samples").then(),
        403,
        "forbidden");
  }

  @Test
  void an_endpoint_that_names_no_role_is_closed_to_everybody() {
    isProblem(officer().get("/v1/forgotten").then(), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "nonsense",
        "{\"name\":\"x\"} trailing",
        "{\"name\":\"x\",\"name\":\"y\"}"
      })
  void a_body_that_is_no_such_document_is_400(String body) {
    post(body).statusCode(400).body("status", equalTo(400)).body("detail", notNullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"RED\"|\"GREEN-secret\"|colour",
        "\"RED\"|1|colour",
        "\"2026-01-31\"|\"2026-02-30\"|on",
        "1.5|\"much-secret\"|value",
        "1}|1.5}|lines[0].quantity",
        "1}|\"1\"}|lines[0].quantity",
        "1}|null}|lines[0].quantity",
        "\"name\"|\"nameX\"|nameX"
      })
  void a_field_of_the_wrong_form_is_named_and_its_content_is_not_repeated(
      String good, String bad, String field) {
    isProblem(post(VALID.replace(good, bad)), 400, "invalid-input")
        .body("errors[0].field", equalTo(field))
        .body(not(containsString("secret")));
  }

  @Test
  void all_violations_are_named_at_once_as_the_caller_wrote_them() {
    isProblem(
            post(
                "{\"colour\":\"RED\",\"lines\":[{\"cnCode\":\"1\",\"quantity\":1},{\"cnCode\":\"12345678\",\"quantity\":0}]}"),
            400,
            "invalid-input")
        .body("errors.field", hasItems("name", "lines[0].cnCode", "lines[1].quantity"))
        .body("errors", hasSize(3))
        .body("errors.message", everyItem(notNullValue()));
  }

  @Test
  void answers_are_dutch_unless_english_is_asked_for() {
    isProblem(officer().get("/v1/samples/problem").then(), 409, "task-not-claimed")
        .header("Content-Language", "nl")
        .body("detail", equalTo("Pak het op."))
        .body("taskId", equalTo("t-1"));
    isProblem(
            officer()
                .header("Accept-Language", "fr, en;q=0.8, nl;q=0.5")
                .get("/v1/samples/problem")
                .then(),
            409,
            "task-not-claimed")
        .header("Content-Language", "en")
        .body("detail", equalTo("Claim it."));
  }

  @Test
  void violations_are_said_in_the_language_asked_for() {
    String body = VALID.replace("\"name\":\"x\",", "");
    post(body).body("errors[0].message", containsString("niet"));
    officer()
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(body)
        .post("/v1/samples")
        .then()
        .body("errors[0].message", containsString("must not"));
  }

  @Test
  void an_unknown_path_or_id_is_404_inside_and_outside_the_api() {
    isProblem(officer().get("/v1/nothing-here").then(), 404, "not-found");
    isProblem(officer().get("/v1/samples/not-a-uuid").then(), 404, "not-found");
    isProblem(given().get("/elsewhere").then(), 404, "not-found");
    isProblem(given().get("/").then(), 404, "not-found");
  }

  @Test
  void a_slash_at_the_end_is_404_and_no_redirect() {
    isProblem(officer().redirects().follow(false).get("/v1/samples/").then(), 404, "not-found");
  }

  @Test
  void another_method_is_405_with_the_allowed_ones() {
    isProblem(officer().delete("/v1/samples").then(), 405, "method-not-allowed")
        .header("Allow", containsString("GET"))
        .header("Allow", containsString("POST"));
  }

  @Test
  void another_content_type_is_415_and_another_accept_is_406() {
    isProblem(
        officer().contentType("application/xml").body("<a/>").post("/v1/samples").then(),
        415,
        "unsupported-media-type");
    isProblem(officer().accept("image/png").get("/v1/samples").then(), 406, "not-acceptable");
  }

  @Test
  void a_document_that_is_too_large_is_413() {
    String large = VALID.replace("\"x\"", "\"" + "y".repeat(200_000) + "\"");
    isProblem(post(large), 413, "body-too-large");
    isProblem(post(VALID + " ".repeat(1_100_000)), 413, "body-too-large");
  }

  @Test
  void a_document_that_is_too_deep_is_refused() {
    post("[".repeat(5_000) + "]".repeat(5_000)).statusCode(anyOf(equalTo(400), equalTo(413)));
    post("{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
        .statusCode(anyOf(equalTo(400), equalTo(413)));
  }

  @Test
  void a_judging_act_needs_the_current_etag() {
    String one = "/v1/samples/018f2f00-0000-7000-8000-000000000001";
    isProblem(officer().put(one).then(), 428, "if-match-required");
    isProblem(officer().header("If-Match", "*").put(one).then(), 428, "if-match-required");
    isProblem(officer().header("If-Match", "\"2\"").put(one).then(), 412, "stale-etag");
    officer().header("If-Match", "\"2\", \"3\"").put(one).then().statusCode(204);
  }

  @Test
  void an_unexpected_error_gives_a_number_and_no_internals() {
    isProblem(officer().get("/v1/samples/broken").then(), 500, "internal-error")
        .body("errorNumber", notNullValue())
        .body(not(containsString("station_visit")))
        .body(not(containsString("Exception")));
  }

  @Test
  void a_lost_race_is_409_even_when_the_commit_reports_it() {
    isProblem(officer().get("/v1/samples/raced").then(), 409, "changed-meanwhile")
        .body(not(containsString("row 7")));
  }

  @Test
  void pages_follow_each_other_by_cursor_and_link_until_the_last() {
    String next =
        officer()
            .get("/v1/samples?limit=5")
            .then()
            .statusCode(200)
            .body("items", equalTo(java.util.List.of(1, 2, 3, 4, 5)))
            .header("Link", containsString("rel=\"next\""))
            .extract()
            .path("next");
    officer()
        .queryParam("limit", 5)
        .queryParam("cursor", next)
        .get("/v1/samples")
        .then()
        .body("items", equalTo(java.util.List.of(6, 7)))
        .body("next", nullValue())
        .header("Link", nullValue());
    isProblem(officer().get("/v1/samples?limit=101").then(), 400, "invalid-input");
    isProblem(officer().get("/v1/samples?cursor=%25%25").then(), 400, "invalid-input");
    isProblem(officer().get("/v1/samples?limit=many").then(), 400, "invalid-input")
        .body("errors[0].field", equalTo("limit"));
  }

  @Test
  void the_description_of_the_api_is_open_to_everybody_from_everywhere() {
    given()
        .header("Origin", "https://elsewhere.test")
        .get("/v1/openapi.json")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .header("API-Version", "1.0.0")
        .body("openapi", startsWith("3.1"))
        .body("info.version", equalTo("1.0.0"))
        .body("info.contact.email", notNullValue());
  }
}

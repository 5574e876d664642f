package nl.keten.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.keten.testbed.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call what: every endpoint of the API description, every role, and bad tokens. */
@QuarkusTest
@TestProfile(Surroundings.class)
class AccessTest {

  private static final Set<String> ROLES =
      Set.of(
          "exporter",
          "cdiu-officer",
          "cdiu-signatory",
          "poss-analyst",
          "customs-officer",
          "bz-adviser",
          "bz-reviewer",
          "legal-officer",
          "publisher",
          "auditor",
          "operator",
          "service");
  private static final Set<String> READERS =
      Set.of(
          "exporter",
          "cdiu-officer",
          "cdiu-signatory",
          "poss-analyst",
          "bz-adviser",
          "bz-reviewer",
          "legal-officer",
          "auditor");
  private static final Map<String, Set<String>> PERMITTED =
      Map.ofEntries(
          Map.entry("POST /v1/applications", Set.of("exporter")),
          Map.entry("GET /v1/cases", READERS),
          Map.entry("GET /v1/cases/{caseId}", READERS),
          Map.entry("GET /v1/cases/{caseId}/application", with(READERS, "service")),
          Map.entry("PUT /v1/cases/{caseId}/documents/{documentId}/content", Set.of("exporter")),
          Map.entry("GET /v1/cases/{caseId}/documents/{documentId}/content", READERS),
          Map.entry(
              "POST /v1/cases/{caseId}/information-requests",
              Set.of("cdiu-officer", "poss-analyst", "bz-adviser")),
          Map.entry(
              "POST /v1/cases/{caseId}/information-requests/{requestId}/answers",
              Set.of("exporter")),
          Map.entry("POST /v1/cases/{caseId}/intake-acceptance", Set.of("cdiu-officer")),
          Map.entry("POST /v1/cases/{caseId}/decision-drafts", Set.of("cdiu-officer")),
          Map.entry("POST /v1/cases/{caseId}/decision-agreements", Set.of("bz-reviewer")),
          Map.entry("POST /v1/cases/{caseId}/decision-signatures", Set.of("cdiu-signatory")),
          Map.entry(
              "GET /v1/cases/{caseId}/decision-letter",
              Set.of("exporter", "cdiu-officer", "cdiu-signatory", "legal-officer", "auditor")),
          Map.entry("POST /v1/cases/{caseId}/withdrawals", Set.of("exporter")),
          Map.entry(
              "POST /v1/cases/{caseId}/screening-requests",
              Set.of("cdiu-officer", "cdiu-signatory")),
          Map.entry("POST /v1/cases/{caseId}/clock-facts", Set.of("cdiu-officer")),
          Map.entry("GET /v1/licences/{licenceId}", with(READERS, "customs-officer")));

  @Test
  void theTableBelowNamesEveryEndpointOfTheApiDescription() {
    JsonPath description = given().get("/v1/openapi.json").jsonPath();
    Map<String, Map<String, Object>> paths = description.getMap("paths");
    Set<String> described = new TreeSet<>();
    paths.forEach(
        (path, operations) ->
            operations.keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    described.removeIf(e -> e.contains("/v1/tasks") || e.contains("/v1/operations"));
    assertThat(described).isEqualTo(new TreeSet<>(PERMITTED.keySet()));
  }

  @Test
  void withoutAValidTokenEveryEndpointAnswers401() {
    List<@Nullable String> tokens = new ArrayList<>();
    tokens.add(null);
    tokens.add(Tokens.expired("officer-1", "cdiu-officer"));
    tokens.add(Tokens.forAnotherService("officer-1", "cdiu-officer"));
    tokens.add(Tokens.forged("officer-1", "cdiu-officer"));
    for (String endpoint : PERMITTED.keySet()) {
      for (String token : tokens) {
        call(endpoint, token)
            .then()
            .statusCode(401)
            .header("Content-Type", equalTo("application/problem+json"))
            .body("type", equalTo("urn:keten:problem:unauthenticated"));
      }
    }
  }

  @Test
  void everyRoleThatIsNotPermittedIsForbiddenAndEveryOtherIsNot() {
    List<String> wrong = new ArrayList<>();
    PERMITTED.forEach(
        (endpoint, permitted) -> {
          for (String role : ROLES) {
            String token =
                role.equals("exporter")
                    ? Tokens.exporter("polderlicht")
                    : Tokens.of("somebody-" + role, role);
            boolean forbidden = call(endpoint, token).statusCode() == 403;
            if (forbidden == permitted.contains(role)) {
              wrong.add(role + " " + endpoint + " forbidden: " + forbidden);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static Response call(String endpoint, @Nullable String token) {
    String[] parts = endpoint.split(" ");
    String path = parts[1].replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    var request = given();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return switch (parts[0]) {
      case "GET" -> request.get(path);
      case "PUT" -> request.contentType("text/plain").body("text").put(path);
      default -> request.contentType("application/json").body("{}").post(path);
    };
  }

  private static Set<String> with(Set<String> roles, String more) {
    Set<String> all = new TreeSet<>(roles);
    all.add(more);
    return Set.copyOf(all);
  }
}

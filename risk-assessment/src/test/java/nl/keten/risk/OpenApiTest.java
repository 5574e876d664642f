package nl.keten.risk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

/**
 * The API as committed in docs/openapi is the API as served; {@code -Dketen.approve=true} writes.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenApiTest {

  private static final Path DOCS = Path.of("../docs/openapi");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Test
  void theServedDescriptionIsTheCommittedOne() throws IOException {
    String json = given().get("/v1/openapi.json").then().statusCode(200).extract().asString();
    compare("risk-assessment.json", JSON.writeValueAsString(JSON.readTree(json)) + "\n");
    String yaml = given().get("/v1/openapi.yaml").then().statusCode(200).extract().asString();
    compare("risk-assessment.yaml", yaml);
  }

  @Test
  void itSaysWhatTheActsAnswer() {
    var api = given().get("/v1/openapi.json").then().statusCode(200).extract().jsonPath();
    for (String act : List.of("classification", "route-overrides", "advice")) {
      assertThat(api.getMap("paths.'/v1/assessments/{caseId}/" + act + "'.post.responses").keySet())
          .as(act)
          .extracting(Object::toString)
          .contains("204", "400", "401", "403", "404", "409", "412")
          .doesNotContain("200", "201");
    }
  }

  private static void compare(String name, String served) throws IOException {
    Path committed = DOCS.resolve(name);
    if (Boolean.getBoolean("keten.approve")) {
      Files.createDirectories(DOCS);
      Files.writeString(committed, served);
    }
    assertThat(committed).exists();
    assertThat(served)
        .as("docs/openapi/%s: if the change is meant, run the test with -Dketen.approve=true", name)
        .isEqualTo(Files.readString(committed));
  }
}

package nl.keten.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenApiTest {

  private static final Path STORED = Path.of("../docs/openapi/reporting.yaml");

  /** {@code -Dketen.approve=true} writes it. */
  @Test
  void theDescriptionOfTheApiIsTheOneInDocs() throws IOException {
    String served =
        given().get("/v1/openapi?format=yaml").then().statusCode(200).extract().asString();

    if (Boolean.getBoolean("keten.approve")) {
      Files.createDirectories(STORED.toAbsolutePath().getParent());
      Files.writeString(STORED, served);
    }
    assertThat(STORED).exists();
    assertThat(served).isEqualTo(Files.readString(STORED));
  }
}

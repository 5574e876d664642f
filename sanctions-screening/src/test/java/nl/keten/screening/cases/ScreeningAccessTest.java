package nl.keten.screening.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.keten.journal.UuidV7;
import nl.keten.screening.Surroundings;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class ScreeningAccessTest {

  @Inject ScreeningDesk desk;
  @Inject IdentityProvider identity;

  @AfterEach
  void identityProviderAnswers() {
    identity.isDown(false);
    identity.givesTokensFor(Duration.ofMinutes(5));
  }

  @Test
  void onlyThoseWhoWorkWithScreeningsSeeThem() {
    UUID caseId = desk.screened("Vortexia Dynamics Trading");
    given().get("/v1/screenings/{caseId}", caseId).then().statusCode(401);
    for (String other :
        List.of(
            Tokens.exporter("polderlicht"),
            Tokens.of("bz-adviser-1", "bz-adviser"),
            Tokens.of("operator-1", "operator"),
            Tokens.service("licence-intake"))) {
      given()
          .auth()
          .oauth2(other)
          .get("/v1/screenings/{caseId}", caseId)
          .then()
          .statusCode(403)
          .body("type", equalTo("urn:keten:problem:forbidden"));
    }
    for (String role : List.of("poss-analyst", "cdiu-officer", "cdiu-signatory", "auditor")) {
      given()
          .auth()
          .oauth2(Tokens.of("x", role))
          .get("/v1/screenings/{caseId}", caseId)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aTokenThatIsExpiredForgedOrForSomebodyElseIsNone() {
    for (String bad :
        List.of(
            Tokens.expired("x", "auditor"),
            Tokens.forged("x", "auditor"),
            Tokens.ofAnotherIssuer("x", "auditor"),
            Tokens.forAnotherService("x", "auditor"))) {
      given()
          .auth()
          .oauth2(bad)
          .get("/v1/screenings/{caseId}", UuidV7.next())
          .then()
          .statusCode(401);
    }
  }

  @Test
  void anIdThatIsNoneIsNotFound() {
    given()
        .auth()
        .oauth2(Tokens.of("x", "auditor"))
        .get("/v1/screenings/no-id")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyAnAnalystWhoDidNotReviewBeforeIsOfferedTheReview() {
    UUID caseId = desk.screened("Vortexia Dynamics Trading");
    desk.findsFalse("poss-1", caseId, desk.hit(caseId));
    assertThat(offered(caseId, Tokens.of("poss-1", "poss-analyst"))).isFalse();
    assertThat(offered(caseId, Tokens.of("poss-2", "poss-analyst"))).isTrue();
    assertThat(offered(caseId, Tokens.of("officer-1", "cdiu-officer"))).isFalse();
  }

  @Test
  void theServicesTokenIsKeptWhileItLives() {
    ServiceToken token = new ServiceToken(identity);
    int before = identity.given();
    token.access();
    token.access();
    assertThat(identity.given()).isEqualTo(before + 1);
  }

  @Test
  void aTokenThatIsAboutToExpireIsRenewed() {
    identity.givesTokensFor(Duration.ofSeconds(10));
    ServiceToken token = new ServiceToken(identity);
    int before = identity.given();
    token.access();
    token.access();
    assertThat(identity.given()).isEqualTo(before + 2);
  }

  @Test
  void withoutATokenTheApplicationIsNotAskedFor() {
    identity.isDown(true);
    LicenceIntake intake =
        new LicenceIntake(
            URI.create("http://localhost:1"), new ServiceToken(identity), new ObjectMapper());
    assertThatThrownBy(() -> intake.application(UuidV7.next()))
        .isInstanceOf(LicenceIntake.Unavailable.class)
        .hasMessage("no token from the identity provider");
  }

  @Test
  void aServiceThatIsNotThereIsUnavailable() {
    LicenceIntake intake =
        new LicenceIntake(
            URI.create("http://localhost:1"), new ServiceToken(identity), new ObjectMapper());
    assertThatThrownBy(() -> intake.application(UuidV7.next()))
        .isInstanceOf(LicenceIntake.Unavailable.class)
        .hasMessage("licence-intake cannot be reached");
  }

  private static boolean offered(UUID caseId, String as) {
    return given()
        .auth()
        .oauth2(as)
        .get("/v1/screenings/{caseId}", caseId)
        .then()
        .extract()
        .jsonPath()
        .getBoolean("hits[0].reviewableByMe");
  }
}

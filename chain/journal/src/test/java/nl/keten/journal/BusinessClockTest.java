package nl.keten.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

/** The test-only clock. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(BusinessClockTest.FromRequests.class)
class BusinessClockTest {

  /** As the replay of old files runs it. */
  public static class FromRequests implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("keten.business-clock", "request");
    }
  }

  @Inject Acting acting;

  private final UUID caseId = UuidV7.next();

  private io.restassured.response.ValidatableResponse acceptAt(String time) {
    return given()
        .auth()
        .oauth2(Tokens.of("officer-1", "cdiu-officer"))
        .header("X-Keten-Business-Time", time)
        .contentType("application/json")
        .body(Map.of("caseId", caseId))
        .post("/v1/cases/acceptances")
        .then();
  }

  @Test
  void a_request_says_when_it_counts_and_the_journal_still_says_when_it_was_written() {
    acceptAt("2010-03-04T09:00:00Z").statusCode(200).body("now", equalTo("2010-03-04T09:00:00Z"));
    assertThat(Journaled.of(caseId.toString()).getFirst().body().get("occurredAt").asText())
        .isEqualTo("2010-03-04T09:00:00Z");
  }

  @Test
  void a_time_that_is_none_is_400() {
    acceptAt("yesterday").statusCode(400).body("type", equalTo("urn:keten:problem:invalid-input"));
  }

  @Test
  void an_event_counts_when_it_occurred_and_days_are_dutch_days() {
    // 23:30 in London is the next day in Amsterdam.
    Instant then = Instant.parse("2010-07-01T22:30:00Z");
    Cause why = new Cause(UuidV7.next(), UuidV7.next(), then);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                acting.because(
                    why,
                    () -> {
                      assertThat(acting.now()).isEqualTo(then);
                      assertThat(acting.today()).isEqualTo(LocalDate.of(2010, 7, 2));
                      assertThat(acting.actor()).isEqualTo(Actor.SYSTEM);
                      assertThat(acting.cause()).isEqualTo(why);
                    }));
    assertThat(acting.now())
        .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
  }
}

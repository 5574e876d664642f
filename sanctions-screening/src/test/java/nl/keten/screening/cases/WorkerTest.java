package nl.keten.screening.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.journal.UuidV7;
import nl.keten.screening.Surroundings;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

/** The worker as it runs in production: woken by events and by its timer. */
@QuarkusTest
@TestProfile(WorkerTest.Running.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class WorkerTest {

  /** Everything runs, and business time is taken from events. */
  public static class Running implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("keten.business-clock", "request");
    }

    @Override
    public java.util.List<TestResourceEntry> testResources() {
      return java.util.List.of(new TestResourceEntry(WorkerIsOn.class));
    }
  }

  /** Takes back what {@link Surroundings} switched off. */
  public static class WorkerIsOn
      implements io.quarkus.test.common.QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
      return 100;
    }

    @Override
    public Map<String, String> start() {
      return Map.of("keten.screening.worker", "true", "quarkus.scheduler.enabled", "true");
    }

    @Override
    public void stop() {}
  }

  private static final Instant LONG_AGO = Instant.parse("2011-03-04T09:30:00Z");

  @Inject ScreeningDesk desk;

  @Test
  void anAcceptedCaseIsScreenedByItselfAtTheBusinessTimeOfItsEvent() {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, "Harmless University");
    desk.hears(new CaseEvent.IntakeAccepted(caseId, LONG_AGO));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(Journaled.typesOf(caseId)).last().isEqualTo("stations.finished.v1"));
    for (Journaled.Row row : Journaled.of(caseId.toString())) {
      assertThat(Instant.parse(row.body().get("occurredAt").asText())).isEqualTo(LONG_AGO);
    }
    assertThat(desk.caseFile(caseId).getString("screenings[0].screenedAt"))
        .isEqualTo("2011-03-04T09:30:00Z");
  }

  @Test
  void aScreeningThatWaitedIsDoneByTheTimerWhenLicenceIntakeIsBack() {
    UUID caseId = UuidV7.next();
    desk.hears(new CaseEvent.IntakeAccepted(caseId, LONG_AGO));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> desk.caseFile(caseId).getString("waiting[0].waitsFor"),
            "licence-intake answers 503"::equals);
    Surroundings.intakeKnows(caseId, "Harmless University");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> desk.caseFile(caseId).getString("state"), "CLEARED"::equals);
  }
}

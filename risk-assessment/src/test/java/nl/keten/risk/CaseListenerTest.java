package nl.keten.risk;

import static nl.keten.risk.Cases.OFFICER;
import static nl.keten.risk.Cases.show;
import static nl.keten.risk.Cases.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.Hold;
import nl.keten.events.HoldEvent;
import nl.keten.events.Publisher;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CaseListenerTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  @Inject Cases cases;
  @Inject CaseListener listener;

  @Test
  void anApplicationIsKnownBeforeIntakeAcceptsItButNothingIsToBeDone() {
    Applications application = cases.received("BR");

    show(OFFICER, application.caseId())
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("caseNumber", equalTo("EC-2026-000042"))
        .body("destination", equalTo("BR"))
        .body("receivedOn", equalTo("2026-03-02"))
        .body("items[0].exporterCode", equalTo("ML10a"))
        .body("items[0].valueEur", equalTo(12000.50f))
        .body("items[0].listCode", nullValue())
        .body("routing", nullValue());
    assertThat(Journaled.typesOf(application.caseId())).isEmpty();
  }

  @Test
  void acceptedByIntakeTheCaseWaitsForAnAnalystOrAnOfficer() {
    Applications application = cases.accepted("BR");

    assertThat(Journaled.typesOf(application.caseId())).containsExactly("stations.entered.v1");
    JsonNode entered = Journaled.of(application.caseId(), "stations.entered.v1").getFirst().body();
    assertThat(entered.get("station").asText()).isEqualTo("CLASSIFICATION");
    assertThat(entered.get("roles").toString()).contains("poss-analyst", "cdiu-officer");
    assertThat(task(Cases.ANALYST, application.caseId(), Station.CLASSIFICATION)).isNotEmpty();
    assertThat(task(OFFICER, application.caseId(), Station.CLASSIFICATION)).isNotEmpty();
    assertThat(task(Cases.ADVISER, application.caseId(), Station.CLASSIFICATION)).isEmpty();
  }

  @Test
  void anEventThatComesTwiceTakesEffectOnce() {
    Applications application = Applications.of("BR");
    var submitted =
        Deliveries.record(Publisher.LICENCE_INTAKE, UUID.randomUUID(), application.event());
    var accepted =
        Deliveries.record(
            Publisher.LICENCE_INTAKE,
            UUID.randomUUID(),
            new CaseEvent.IntakeAccepted(application.caseId(), NOW));

    listener.read(Deliveries.batch(List.of(submitted, accepted)));
    listener.read(Deliveries.batch(List.of(submitted)));
    listener.read(Deliveries.batch(List.of(accepted, accepted)));

    assertThat(Journaled.typesOf(application.caseId())).containsExactly("stations.entered.v1");
  }

  @Test
  void aDecidedCaseHasNoOpenTaskAndIsNotJudgedAnyMore() {
    Applications application = cases.accepted("BR");
    cases.decided(application.caseId());

    assertThat(task(OFFICER, application.caseId(), Station.CLASSIFICATION)).isEmpty();
    assertThat(Journaled.typesOf(application.caseId()))
        .containsExactly("stations.entered.v1", "stations.finished.v1");
    Cases.classify(
            Cases.ANALYST,
            application.caseId(),
            Cases.classification(application.itemId(), "ML10.a", null))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:keten:problem:case-decided"));
  }

  @Test
  void aCaseDecidedWhileForeignAffairsAdvisesLosesThatTask() {
    Applications application = cases.classified("BR");
    Cases.claim(Cases.ADVISER, application.caseId(), Station.BZ_ADVICE);
    cases.decided(application.caseId());

    assertThat(task(Cases.ADVISER, application.caseId(), Station.BZ_ADVICE)).isEmpty();
    show(OFFICER, application.caseId()).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void aCaseWithdrawnBeforeIntakeAcceptedItIsClosed() {
    Applications application = cases.received("BR");
    cases.decided(application.caseId());

    show(OFFICER, application.caseId()).then().body("state", equalTo("CLOSED"));
    assertThat(Journaled.typesOf(application.caseId())).isEmpty();
  }

  @Test
  void whatDoesNotConcernTheAssessmentIsPassedOver() {
    Applications application = cases.received("BR");
    UUID id = application.caseId();
    cases.hear(
        new CaseEvent.ReceiptConfirmed(id, NOW, "EC-2026-000042"),
        new StationEvent.Entered(id, NOW, UUID.randomUUID(), Station.INTAKE, java.util.Set.of()),
        new CaseEvent.InformationRequested(
            id, NOW, UUID.randomUUID(), Station.INTAKE, LocalDate.of(2026, 4, 1)),
        new CaseEvent.InformationReceived(id, NOW, UUID.randomUUID()),
        new CaseEvent.ScreeningRequested(id, NOW, "stale"),
        new HoldEvent.Placed(id, NOW, Hold.POLICY, "policy"),
        new ClockEvent.FactRecorded(
            id, NOW, UUID.randomUUID(), LocalDate.of(2026, 3, 2), "received", null));

    show(OFFICER, id).then().body("state", equalTo("RECEIVED"));
    assertThat(Journaled.typesOf(id)).isEmpty();
  }

  /** Another case in the same batch is none the worse for it. */
  @Test
  void anEventOfACaseThatWasNeverSubmittedIsParkedAndTheOthersGoOn() throws Exception {
    UUID unknown = UUID.randomUUID();
    Applications application = Applications.of("BR");
    cases.hear(
        new CaseEvent.IntakeAccepted(unknown, NOW),
        application.event(),
        new CaseEvent.IntakeAccepted(application.caseId(), NOW));

    show(OFFICER, application.caseId()).then().body("state", equalTo("CLASSIFYING"));
    show(OFFICER, unknown).then().statusCode(404);
    Cases.as(nl.keten.testbed.Tokens.of("operator-1", "operator"))
        .get("/v1/operations/parked-events?limit=100")
        .then()
        .statusCode(200)
        .body("items.findAll { it.subject == '" + unknown + "' }.size()", equalTo(1));
  }
}

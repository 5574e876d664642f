package nl.keten.screening.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.keten.events.CaseEvent;
import nl.keten.events.Publisher;
import nl.keten.journal.UuidV7;
import nl.keten.screening.Surroundings;
import nl.keten.screening.feeds.Sha256;
import nl.keten.screening.lists.Lists;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class CaseScreeningTest {

  private static final String LISTED = "Vortexia Dynamics Trading";

  @Inject ScreeningDesk desk;
  @Inject CaseListener listener;
  @Inject ScreeningRequests requests;
  @Inject ScreeningWorker worker;
  @Inject Screenings screenings;
  @Inject Lists lists;

  @Test
  void aCaseInWhichNobodyResemblesAListedPartyPassesWithoutPeopleAndWithEvidence() {
    UUID caseId = desk.screened("Harmless University");

    assertThat(Journaled.typesOf(caseId))
        .containsExactly(
            "stations.entered.v1",
            "screenings.completed.v1",
            "screenings.cleared.v1",
            "stations.started.v1",
            "stations.finished.v1");
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("CLEARED");
    assertThat(file.getBoolean("held")).isFalse();
    assertThat(file.getList("waiting")).isEmpty();
    assertThat(file.getString("screenings[0].result")).isEqualTo("CLEAR");
    assertThat(file.getList("screenings[0].evidence.parties.name", String.class))
        .containsExactly("Polderlicht Optiek B.V.", "Harmless Imports Ltd.", "Harmless University");
    assertThat(file.getList("screenings[0].evidence.parties.candidates.flatten()")).isEmpty();
    assertThat(file.getList("screenings[0].evidence.lists.list", String.class))
        .containsExactly("un-consolidated", "eu-consolidated", "us-sdn");
  }

  @Test
  void theEventsNameTheListVersionsComparedWith() {
    UUID caseId = desk.screened("Harmless University");
    Journaled.Row cleared = Journaled.of(caseId, "screenings.cleared.v1").getFirst();
    assertThat(cleared.body().get("lists").findValuesAsText("sha256"))
        .containsExactlyElementsOf(
            lists.current().lists().stream().map(list -> list.content().sha256()).toList());
  }

  @Test
  void aResemblanceHoldsTheCaseAndWaitsForPeople() {
    UUID caseId = desk.screened(LISTED);

    assertThat(Journaled.typesOf(caseId))
        .containsExactly("stations.entered.v1", "screenings.completed.v1", "holds.placed.v1");
    assertThat(
            Journaled.of(caseId, "screenings.completed.v1").getFirst().body().get("hits").asInt())
        .isEqualTo(1);
    assertThat(Journaled.of(caseId, "holds.placed.v1").getFirst().body().get("hold").asText())
        .isEqualTo("SANCTIONS");
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("IN_REVIEW");
    assertThat(file.getBoolean("held")).isTrue();
    assertThat(file.getString("hits[0].state")).isEqualTo("RAISED");
    assertThat(file.getString("hits[0].partyRole")).isEqualTo("END_USER");
    assertThat(file.getString("hits[0].rule")).isEqualTo("LEGAL_FORM");
    assertThat(file.getString("hits[0].entry.reference")).isEqualTo("EU.9901.1");
    assertThat(file.getBoolean("hits[0].binding")).isTrue();
  }

  @Test
  void noEventNamesAParty() {
    UUID caseId = desk.screened(LISTED);
    for (Journaled.Row row : Journaled.of(caseId.toString())) {
      assertThat(row.body().toString()).doesNotContainIgnoringCase("vortexia");
    }
  }

  @Test
  void everyPartyAndEveryIntermediaryIsScreened() {
    UUID caseId =
        desk.screened(LISTED, "Mordune Zorblax Quentivar", "Harmless", "Dravenskov, Tolmir");
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getList("hits.list", String.class))
        .containsExactly("eu-consolidated", "un-consolidated", "us-sdn");
    assertThat(file.getList("hits.binding", Boolean.class)).containsExactly(true, true, false);
    assertThat(Journaled.of(caseId, "holds.placed.v1")).hasSize(1);
  }

  @Test
  void theSameDeliveryTwiceTakesEffectOnce() {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, "Harmless University");
    UUID eventId = UUID.randomUUID();
    CaseEvent accepted = new CaseEvent.IntakeAccepted(caseId, Instant.now());
    for (int i = 0; i < 2; i++) {
      listener.read(
          Deliveries.batch(
              List.of(Deliveries.record(Publisher.LICENCE_INTAKE, eventId, accepted))));
    }
    desk.screens();
    assertThat(Journaled.of(caseId, "screenings.completed.v1")).hasSize(1);
    assertThat(Journaled.of(caseId, "stations.entered.v1")).hasSize(1);
  }

  @Test
  void aDraftedDecisionScreensAgainWithoutAnotherVisitWhileNobodyIsFound() {
    UUID caseId = desk.screened("Harmless University");
    desk.drafted(caseId);
    desk.screens();
    assertThat(Journaled.typesOf(caseId).subList(5, 7))
        .containsExactly("screenings.completed.v1", "screenings.cleared.v1");
    assertThat(Journaled.of(caseId, "stations.entered.v1")).hasSize(1);
    assertThat(desk.caseFile(caseId).getList("screenings.occasion", String.class))
        .containsExactly("DECISION_DRAFTED", "INTAKE_ACCEPTED");
  }

  @Test
  void aRequestedScreeningThatFindsSomebodyMakesAnotherVisitAndHolds() {
    UUID caseId = desk.screened("Harmless University");
    Surroundings.intakeKnows(caseId, LISTED);
    desk.requested(caseId);
    desk.screens();
    assertThat(Journaled.typesOf(caseId).subList(5, 8))
        .containsExactly("screenings.completed.v1", "holds.placed.v1", "stations.entered.v1");
    assertThat(desk.caseFile(caseId).getString("state")).isEqualTo("IN_REVIEW");
  }

  @Test
  void aDecisionDraftedBeforeIntakeWasAcceptedIsNotScreened() {
    UUID caseId = UuidV7.next();
    desk.drafted(caseId);
    desk.screens();
    assertThat(Journaled.typesOf(caseId)).isEmpty();
  }

  @Test
  void aRequestBeforeIntakeWasAcceptedIsScreenedAndTheStationIsStillEnteredOnAcceptance() {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, "Harmless University");
    desk.requested(caseId);
    desk.screens();
    desk.accepted(caseId);
    desk.screens();
    assertThat(Journaled.typesOf(caseId))
        .containsExactly(
            "screenings.completed.v1",
            "screenings.cleared.v1",
            "stations.entered.v1",
            "screenings.completed.v1",
            "screenings.cleared.v1",
            "stations.started.v1",
            "stations.finished.v1");
  }

  @Test
  void whileLicenceIntakeIsDownTheScreeningWaitsAndNothingIsLost() {
    UUID caseId = UuidV7.next();
    desk.accepted(caseId);
    desk.screens();

    assertThat(Journaled.typesOf(caseId)).containsExactly("stations.entered.v1");
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("AWAITED");
    assertThat(file.getString("waiting[0].waitsFor")).isEqualTo("licence-intake answers 503");
    assertThat(file.getInt("waiting[0].attempts")).isEqualTo(1);

    Surroundings.intakeKnows(caseId, "Harmless University");
    makeDue(caseId);
    desk.screens();
    assertThat(desk.caseFile(caseId).getString("state")).isEqualTo("CLEARED");
  }

  @Test
  void anAnswerThatIsNotThisApplicationIsNotScreened() throws Exception {
    UUID caseId = UuidV7.next();
    Surroundings.intakeAnswers(caseId, Surroundings.application(UuidV7.next(), "Harmless"));
    desk.accepted(caseId);
    desk.screens();
    assertThat(desk.caseFile(caseId).getString("waiting[0].waitsFor"))
        .isEqualTo("licence-intake answers with another case");

    Surroundings.intakeAnswers(caseId, "<html>");
    makeDue(caseId);
    desk.screens();
    assertThat(desk.caseFile(caseId).getString("waiting[0].waitsFor"))
        .isEqualTo("licence-intake answers what is not an application");

    Surroundings.intakeAnswers(caseId, "{\"caseId\": \"" + caseId + "\"}");
    makeDue(caseId);
    desk.screens();
    assertThat(desk.caseFile(caseId).getString("waiting[0].waitsFor"))
        .isEqualTo("licence-intake answers what is not an application");
    assertThat(Journaled.typesOf(caseId)).containsExactly("stations.entered.v1");
  }

  @Test
  void aDecidedCaseIsNoLongerScreenedAndItsVisitIsClosed() {
    UUID caseId = UuidV7.next();
    desk.accepted(caseId);
    desk.decided(caseId);
    Surroundings.intakeKnows(caseId, LISTED);
    desk.screens();
    desk.drafted(caseId);
    desk.screens();
    assertThat(Journaled.typesOf(caseId))
        .containsExactly("stations.entered.v1", "stations.finished.v1");
    JsonPath file = desk.caseFile(caseId);
    assertThat(file.getString("state")).isEqualTo("CLOSED");
    assertThat(file.getList("waiting")).isEmpty();
  }

  @Test
  void aScreeningThatFinishesAfterTheDecisionHasNoEffect() {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, LISTED);
    desk.accepted(caseId);
    List<ScreeningRequest> leased = lease();
    desk.decided(caseId);
    leased.forEach(request -> storeAsThoughCompared(request, caseId));
    assertThat(Journaled.of(caseId, "screenings.completed.v1")).isEmpty();
  }

  @Test
  void aLeasedRequestIsNotTakenByASecondWorker() {
    UUID caseId = UuidV7.next();
    desk.accepted(caseId);
    assertThat(lease()).extracting(ScreeningRequest::caseId).contains(caseId);
    assertThat(lease()).extracting(ScreeningRequest::caseId).doesNotContain(caseId);
  }

  @Test
  void twoWorkersAtTheSameMomentTakeDifferentRequests() {
    UUID one = UuidV7.next();
    UUID two = UuidV7.next();
    desk.accepted(one);
    desk.accepted(two);
    List<UUID> first = new java.util.ArrayList<>();
    List<UUID> second = new java.util.ArrayList<>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              requests.lease(100, Instant.now()).forEach(r -> first.add(r.caseId()));
              // The first has not committed: its rows are locked, and passed over.
              QuarkusTransaction.requiringNew()
                  .run(
                      () ->
                          requests.lease(100, Instant.now()).forEach(r -> second.add(r.caseId())));
            });
    assertThat(first).contains(one, two);
    assertThat(second).doesNotContain(one, two);
  }

  @Test
  void aRequestOfAWorkerThatDiedIsDoneOnce() {
    UUID caseId = UuidV7.next();
    Surroundings.intakeKnows(caseId, "Harmless University");
    desk.accepted(caseId);
    List<ScreeningRequest> leasedByTheDead = lease();
    makeDue(caseId);
    desk.screens();
    // The dead one comes back to life after its lease and stores, too late.
    leasedByTheDead.forEach(request -> storeAsThoughCompared(request, caseId));
    assertThat(Journaled.of(caseId, "screenings.completed.v1")).hasSize(1);
  }

  @Test
  void theSamePartiesAndListsGiveTheSameEvidenceByteForByte() throws Exception {
    UUID caseId = desk.screened(LISTED, "Grundelheim Feinwerk");
    Screening stored =
        QuarkusTransaction.requiringNew().call(() -> screenings.of(caseId).getFirst());
    Application again = applicationOf(caseId);
    assertThat(Sha256.of(EvidenceJson.write(Comparison.of(again, lists.current()).evidence())))
        .isEqualTo(stored.evidenceSha256())
        .isEqualTo(Sha256.of(EvidenceJson.write(stored.evidence())));
  }

  @Inject ScreeningOfCase screeningOfCase;
  @Inject LicenceIntake intake;

  private Application applicationOf(UUID caseId) throws LicenceIntake.Unavailable {
    return intake.application(caseId);
  }

  private void storeAsThoughCompared(ScreeningRequest request, UUID caseId) {
    if (request.caseId().equals(caseId)) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                try {
                  screeningOfCase.store(
                      request.id(), Comparison.of(applicationOf(caseId), lists.current()));
                } catch (LicenceIntake.Unavailable e) {
                  throw new AssertionError(e);
                }
              });
    }
  }

  private List<ScreeningRequest> lease() {
    return QuarkusTransaction.requiringNew().call(() -> requests.lease(100, Instant.now()));
  }

  /** The pause or the lease is over. */
  private void makeDue(UUID caseId) {
    QuarkusTransaction.requiringNew()
        .run(() -> requests.update("dueAt = ?1 where caseId = ?2", Instant.EPOCH, caseId));
  }
}

package nl.keten.intake;

import static nl.keten.intake.Scene.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.Publisher;
import nl.keten.events.Route;
import nl.keten.events.ScreeningEvent;
import nl.keten.events.Station;
import nl.keten.events.StationEvent;
import nl.keten.intake.findings.AssessmentListener;
import nl.keten.intake.findings.ScreeningListener;
import nl.keten.testbed.Deliveries;
import nl.keten.testbed.Journaled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Surroundings.class)
class ListeningTest {

  @Inject AssessmentListener assessments;
  @Inject ScreeningListener screenings;

  private Scene scene;

  @BeforeEach
  void start() {
    scene = new Scene(assessments, screenings);
  }

  @Test
  void theDecisionOpensOnceInWhateverOrderTheTopicsArrive() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 6; round++) {
      scene.taken(Forms.dualUse());
      // Within one topic the order is kept; between the two it is not.
      List<Runnable> assessed =
          List.of(
              () -> scene.assessed(entered(Station.CLASSIFICATION)),
              () -> scene.classified(),
              () -> scene.routed(Route.BZ),
              () -> scene.advised());
      List<Runnable> screened =
          List.of(() -> scene.screened(entered(Station.SCREENING)), () -> scene.clear());
      List<Boolean> order = new ArrayList<>(Collections.nCopies(assessed.size(), true));
      order.addAll(Collections.nCopies(screened.size(), false));
      Collections.shuffle(order, random);
      int fromAssessment = 0;
      int fromScreening = 0;
      for (boolean assessment : order) {
        (assessment ? assessed.get(fromAssessment++) : screened.get(fromScreening++)).run();
      }
      assertThat(enteredDecision()).as("visits to DECISION, seed %d", seed).isEqualTo(1);
    }
  }

  @Test
  void anEventDeliveredAgainTakesEffectOnce() {
    scene.taken(Forms.dualUse()).classified().clear();
    var again =
        Deliveries.record(
            Publisher.RISK_ASSESSMENT,
            UUID.randomUUID(),
            new AssessmentEvent.Routed(scene.caseId(), scene.now(), Route.CDIU, "R", false));
    assessments.read(Deliveries.batch(List.of(again, again)));
    assessments.read(Deliveries.batch(List.of(again)));
    assertThat(enteredDecision()).isEqualTo(1);
  }

  @Test
  void findingsKeepTheCodesTheyGive() {
    scene.taken(Forms.dualUse()).classified();
    scene
        .as(OFFICER)
        .get("/v1/cases/" + scene.caseId() + "/application")
        .then()
        .body("items.finalListCode", contains("6A003.b.4.b", "6A002.a"));
  }

  @Test
  void stationsOfOtherServicesAreSeenAsTheySayThem() {
    scene.taken(Forms.dualUse());
    StationEvent.Entered entered = entered(Station.CLASSIFICATION);
    scene.assessed(entered);
    scene.view(OFFICER).then().body("stations", contains("CLASSIFICATION"));
    scene.assessed(
        new StationEvent.Finished(
            scene.caseId(), scene.now(), entered.visitId(), Station.CLASSIFICATION, "done"));
    assertThat(scene.view(OFFICER).<List<String>>path("stations")).isEmpty();
  }

  @Test
  void whatArrivesAfterTheDecisionChangesNothing() {
    scene.taken(Forms.dualUse());
    scene.as(Scene.EXPORTER).post("/v1/cases/" + scene.caseId() + "/withdrawals");
    scene.classified().routed(Route.CDIU).clear();
    scene.hit();
    scene
        .view(OFFICER)
        .then()
        .body("stations", contains("DECIDED"))
        .body("decision.outcome", equalTo("WITHDRAWN"));
    assertThat(enteredDecision()).isZero();
  }

  @Test
  void anEventAboutACaseThatIsNotOursIsParkedAndOthersGoOn() {
    scene.taken(Forms.dualUse()).classified().clear();
    UUID nobody = UUID.randomUUID();
    scene.assessed(
        new AssessmentEvent.Routed(nobody, scene.now(), Route.CDIU, "R", false),
        new AssessmentEvent.Routed(scene.caseId(), scene.now(), Route.CDIU, "R", false));
    assertThat(enteredDecision()).isEqualTo(1);
  }

  @Test
  void aConfirmedHitLeavesTheCaseUncleared() {
    scene.taken(Forms.dualUse()).classified().routed(Route.CDIU);
    UUID screening = scene.hit();
    scene.screened(new ScreeningEvent.Confirmed(scene.caseId(), scene.now(), screening));
    scene.view(OFFICER).then().body("guards", contains("screening-not-cleared", "hold-standing"));
  }

  private long enteredDecision() {
    return Journaled.of(scene.caseId(), "stations.entered.v1").stream()
        .filter(row -> row.body().get("station").asText().equals("DECISION"))
        .count();
  }

  private StationEvent.Entered entered(Station station) {
    return new StationEvent.Entered(
        scene.caseId(), scene.now(), UUID.randomUUID(), station, Set.of("poss-analyst"));
  }
}

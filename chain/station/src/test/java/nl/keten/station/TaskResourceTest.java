package nl.keten.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.keten.events.Station;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TaskResourceTest {

  @Inject StationQueue queue;

  private final UUID caseId = UuidV7.next();
  private final String officer = Tokens.of("officer-1", "cdiu-officer");
  private final String colleague = Tokens.of("officer-2", "cdiu-officer");

  private UUID task(Station station, String... roles) {
    return QuarkusTransaction.requiringNew().call(() -> queue.enter(caseId, station, roles).id());
  }

  private static ValidatableResponse claim(String token, Object task) {
    return given().auth().oauth2(token).post("/v1/tasks/" + task + "/claim").then();
  }

  private static ValidatableResponse release(String token, Object task) {
    return given().auth().oauth2(token).post("/v1/tasks/" + task + "/release").then();
  }

  private static ValidatableResponse list(String token, String query) {
    return given().auth().oauth2(token).get("/v1/tasks?limit=100&" + query).then();
  }

  private static void isProblem(ValidatableResponse answer, int status, String slug) {
    answer.statusCode(status).body("type", equalTo("urn:keten:problem:" + slug));
  }

  @Test
  void without_a_token_401_and_as_an_exporter_403() {
    given().get("/v1/tasks").then().statusCode(401);
    given().post("/v1/tasks/" + caseId + "/claim").then().statusCode(401);
    given().post("/v1/tasks/" + caseId + "/release").then().statusCode(401);
    String exporter = Tokens.exporter("polderlicht");
    list(exporter, "").statusCode(403);
    claim(exporter, caseId).statusCode(403);
    release(exporter, caseId).statusCode(403);
  }

  @Test
  void a_task_for_another_role_does_not_exist() {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    String analyst = Tokens.of("poss-1", "poss-analyst");
    isProblem(claim(analyst, task), 404, "not-found");
    isProblem(claim(officer, UuidV7.next()), 404, "not-found");
    list(analyst, "").statusCode(200).body("items.taskId", not(hasItem(task.toString())));
  }

  @Test
  void a_task_is_claimed_and_the_event_says_started() {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    list(officer, "station=INTAKE&state=open").body("items.taskId", hasItem(task.toString()));
    claim(officer, task)
        .statusCode(200)
        .body("state", equalTo("STARTED"))
        .body("claimedByMe", equalTo(true))
        .body("startedAt", notNullValue())
        .body("role", equalTo("cdiu-officer"));
    claim(officer, task).statusCode(200);
    assertThat(Journaled.typesOf(caseId))
        .containsExactly("stations.entered.v1", "stations.started.v1");
    assertThat(Journaled.of(caseId, "stations.started.v1").getFirst().actor())
        .isEqualTo(Tokens.subjectOf("officer-1"));
    list(officer, "state=mine").body("items.taskId", hasItem(task.toString()));
    list(colleague, "state=mine").body("items.taskId", not(hasItem(task.toString())));
  }

  @Test
  void a_claimed_task_is_nobody_elses_until_it_is_put_back() {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    claim(officer, task).statusCode(200);
    isProblem(claim(colleague, task), 409, "task-already-claimed");
    isProblem(release(colleague, task), 409, "task-not-claimed");
    release(officer, task).statusCode(200).body("state", equalTo("QUEUED"));
    claim(colleague, task).statusCode(200).body("claimedByMe", equalTo(true));
    assertThat(Journaled.typesOf(caseId))
        .containsExactly(
            "stations.entered.v1",
            "stations.started.v1",
            "stations.paused.v1",
            "stations.started.v1");
  }

  @Test
  void of_many_who_claim_at_once_one_gets_it() throws Exception {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<Integer>> claims = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String token = Tokens.of("racer-" + i, "cdiu-officer");
        claims.add(pool.submit(() -> claim(token, task).extract().statusCode()));
      }
      for (Future<Integer> claim : claims) {
        answers.add(claim.get());
      }
    }
    assertThat(answers).containsOnly(200, 409);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(Journaled.of(caseId, "stations.started.v1")).hasSize(1);
  }

  @Test
  void a_finished_task_cannot_be_claimed() {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    QuarkusTransaction.requiringNew().run(() -> queue.closeAll(caseId, "withdrawn"));
    isProblem(claim(officer, task), 409, "task-finished");
    isProblem(release(officer, task), 409, "task-not-claimed");
  }

  @Test
  void a_station_of_two_roles_is_open_to_both_and_the_act_counts_in_the_right_one() {
    UUID task = task(Station.CLASSIFICATION, "poss-analyst", "cdiu-officer");
    String analyst = Tokens.of("poss-1", "poss-analyst");
    list(analyst, "").body("items.taskId", hasItem(task.toString()));
    list(officer, "").body("items.taskId", hasItem(task.toString()));
    claim(analyst, task).statusCode(200);
    assertThat(Journaled.of(caseId, "stations.started.v1").getFirst().actorRole())
        .isEqualTo("poss-analyst");
  }

  @Test
  void who_has_two_roles_acts_in_the_one_the_task_is_for() {
    UUID task = task(Station.SIGNING, "cdiu-signatory");
    claim(Tokens.of("officer-signatory", "cdiu-officer", "cdiu-signatory"), task).statusCode(200);
    assertThat(Journaled.of(caseId, "stations.started.v1").getFirst().actorRole())
        .isEqualTo("cdiu-signatory");
  }

  @Test
  void the_queue_is_read_page_by_page_oldest_first() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(
          QuarkusTransaction.requiringNew()
              .call(() -> queue.enter(UuidV7.next(), Station.BZ_ADVICE, "bz-adviser").id())
              .toString());
    }
    String adviser = Tokens.of("bz-adviser-1", "bz-adviser");
    String next =
        given()
            .auth()
            .oauth2(adviser)
            .get("/v1/tasks?station=BZ_ADVICE&limit=3")
            .then()
            .body("items.taskId", contains(made.get(0), made.get(1), made.get(2)))
            .extract()
            .path("next");
    given()
        .auth()
        .oauth2(adviser)
        .queryParam("cursor", next)
        .get("/v1/tasks?station=BZ_ADVICE&limit=3")
        .then()
        .body("items", hasSize(2))
        .body("items.taskId", contains(made.get(3), made.get(4)));
  }

  @Test
  void an_unknown_station_state_or_cursor_is_named() {
    list(officer, "station=NOWHERE").statusCode(400).body("errors[0].field", equalTo("station"));
    list(officer, "state=all").statusCode(400).body("errors[0].field", equalTo("state"));
    list(officer, "cursor=bm9uc2Vuc2U").statusCode(400).body("errors[0].field", equalTo("cursor"));
  }

  @Test
  void only_who_holds_the_claim_may_finish_the_station() {
    UUID task = task(Station.INTAKE, "cdiu-officer");
    claim(officer, task).statusCode(200);
    // This thread is nobody's request: the system holds no claim.
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew().call(() -> queue.claimed(caseId, Station.INTAKE)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TASK_NOT_CLAIMED));
  }
}

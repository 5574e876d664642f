package nl.keten.screening.lists;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.keten.journal.UuidV7;
import nl.keten.screening.Surroundings;
import nl.keten.screening.cases.ScreeningDesk;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class ListsTest {

  private static final String LOADED = "lists.version-loaded.v1";

  @Inject Lists lists;
  @Inject ScreeningDesk desk;
  @Inject @Readiness ListsHealth health;

  @AfterEach
  void asAtStart() throws IOException {
    Surroundings.restoreLists();
    lists.loadIfChanged();
  }

  @Test
  void theListsOfTheFolderAreLoadedAtStartAndShown() {
    get()
        .statusCode(200)
        .body("usable", equalTo(true))
        .body("obstacles", hasSize(0))
        .body("algorithm", containsString("exact-1/legal-forms:"))
        .body("lists.list", contains("un-consolidated", "eu-consolidated", "us-sdn"))
        .body("lists.binding", contains(true, true, false))
        .body("lists.entries", contains(3, 2, 2))
        .body("lists.generatedOn", contains("2026-11-20", "2026-11-20", "2026-11-20"))
        .body("lists.stale", contains(false, false, false))
        .body("lists[0].usableUntil", nullValue())
        .body("lists[0].refusal", nullValue());
  }

  @Test
  void eachVersionIsSaidOnceAlsoWhenTheFilesAreDeliveredAgain() throws IOException {
    int before = versions("un-consolidated").size();
    assertThat(before).isGreaterThanOrEqualTo(1);
    Surroundings.restoreLists();
    lists.loadIfChanged();
    assertThat(versions("un-consolidated")).hasSize(before);
  }

  @Test
  void aNewVersionIsSaidAndUsedFromThenOn() throws IOException {
    UUID before = desk.screened("Newly Listed Works");
    assertThat(desk.caseFile(before).getString("state")).isEqualTo("CLEARED");
    int versions = versions("un-consolidated").size();

    replace("un-sample.xml", "GRUNDELHEIM PRECISION WORKS", "NEWLY LISTED WORKS");
    lists.loadIfChanged();

    assertThat(versions("un-consolidated")).hasSize(versions + 1);
    assertThat(versions("un-consolidated").getLast().body().get("sha256").asText())
        .isEqualTo(lists.current().list("un-consolidated").orElseThrow().content().sha256());
    UUID after = desk.screened("Newly Listed Works");
    assertThat(desk.caseFile(after).getString("state")).isEqualTo("IN_REVIEW");
  }

  @Test
  void aListThatCannotBeReadIsRefusedAndThePreviousVersionStays() throws IOException {
    Path file = Surroundings.lists().resolve("un-sample.xml");
    String whole = Files.readString(file);
    int versions = versions("un-consolidated").size();
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    lists.loadIfChanged();

    get()
        .body("usable", equalTo(true))
        .body("lists[0].entries", equalTo(3))
        .body("lists[0].refusal", containsString("not well-formed XML to its end"));
    assertThat(versions("un-consolidated")).hasSize(versions);
    assertThat(desk.caseFile(desk.screened("Mordune Zorblax Quentivar")).getString("state"))
        .isEqualTo("IN_REVIEW");
  }

  @Test
  void aManifestThatIsNotRightChangesNothing() throws IOException {
    Files.writeString(Surroundings.lists().resolve("lists.csv"), "list\n");
    lists.loadIfChanged();
    get()
        .body("usable", equalTo(true))
        .body("refusal", containsString("must start with the columns"))
        .body("lists.list", contains("un-consolidated", "eu-consolidated", "us-sdn"));
  }

  @Test
  void aListThatIsTooOldStopsScreeningUntilItIsRefreshed() throws IOException {
    replace("un-sample.xml", "dateGenerated=\"2026-11-20", "dateGenerated=\"2020-01-31");
    replace("lists.csv", "un-sample.xml,un-xml,binding,,", "un-sample.xml,un-xml,binding,7,");
    lists.loadIfChanged();
    UUID caseId = desk.screened("Harmless University");

    assertThat(Journaled.typesOf(caseId)).containsExactly("stations.entered.v1");
    assertThat(desk.caseFile(caseId).getString("waiting[0].waitsFor"))
        .isEqualTo("un-consolidated STALE");
    get()
        .body("usable", equalTo(false))
        .body("obstacles[0].list", equalTo("un-consolidated"))
        .body("obstacles[0].kind", equalTo("STALE"))
        .body("lists[0].usableUntil", equalTo("2020-02-07"))
        .body("lists[0].stale", equalTo(true));
  }

  @Test
  void aListThatWasNeverReadStopsScreening() throws IOException {
    Path manifest = Surroundings.lists().resolve("lists.csv");
    Files.writeString(
        manifest, Files.readString(manifest) + "nl-national,nl.xml,un-xml,binding,,\n");
    lists.loadIfChanged();
    UUID caseId = desk.screened("Harmless University");

    assertThat(Journaled.of(caseId, "screenings.completed.v1")).isEmpty();
    get()
        .body("usable", equalTo(false))
        .body("obstacles[0].kind", equalTo("NOT_LOADED"))
        .body("lists[3].list", equalTo("nl-national"))
        .body("lists[3].sha256", nullValue())
        .body("lists[3].refusal", containsString("There is no file nl.xml"));
  }

  @Test
  void aListFromTheFutureIsRefused() throws IOException {
    replace("un-sample.xml", "dateGenerated=\"2026-11-20", "dateGenerated=\"2999-11-20");
    lists.loadIfChanged();
    get()
        .body("lists[0].refusal", containsString("generated on 2999-11-20"))
        .body("lists[0].generatedOn", equalTo("2026-11-20"));
  }

  @Test
  void theServiceIsReadyAlsoWhileScreeningsWaitAndSaysSo() throws IOException {
    assertThat(health.call().getData().orElseThrow()).containsEntry("screening", "RUNS");
    replace("un-sample.xml", "dateGenerated=\"2026-11-20", "dateGenerated=\"2020-01-31");
    replace("lists.csv", "un-sample.xml,un-xml,binding,,", "un-sample.xml,un-xml,binding,7,");
    lists.loadIfChanged();
    HealthCheckResponse waits = health.call();
    assertThat(waits.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(waits.getData().orElseThrow())
        .containsEntry("screening", "WAITS")
        .containsEntry("un-consolidated", "STALE");
  }

  @Test
  void officersAndTheAuditorSeeTheListsAndExportersDoNot() {
    given().get("/v1/lists").then().statusCode(401);
    for (String token :
        List.of(
            Tokens.exporter("polderlicht"),
            Tokens.service("licence-intake"),
            Tokens.of("publisher-1", "publisher"))) {
      given().auth().oauth2(token).get("/v1/lists").then().statusCode(403);
    }
    for (String role :
        List.of("poss-analyst", "cdiu-officer", "cdiu-signatory", "bz-adviser", "auditor")) {
      given().auth().oauth2(Tokens.of("x", role)).get("/v1/lists").then().statusCode(200);
    }
    given()
        .auth()
        .oauth2(Tokens.forAnotherService("x", "auditor"))
        .get("/v1/lists")
        .then()
        .statusCode(401);
  }

  @Test
  void whoAsksForACaseThatScreeningNeverHeardOfFindsNothing() {
    given()
        .auth()
        .oauth2(Tokens.of("poss-1", "poss-analyst"))
        .get("/v1/screenings/{caseId}", UuidV7.next())
        .then()
        .statusCode(404);
  }

  private static List<Journaled.Row> versions(String list) {
    return Journaled.of(list).stream().filter(row -> row.type().equals(LOADED)).toList();
  }

  private static void replace(String name, String what, String with) throws IOException {
    Path file = Surroundings.lists().resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, with));
  }

  private static ValidatableResponse get() {
    return given().auth().oauth2(Tokens.of("poss-1", "poss-analyst")).get("/v1/lists").then();
  }
}

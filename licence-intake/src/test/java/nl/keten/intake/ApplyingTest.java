package nl.keten.intake;

import static io.restassured.RestAssured.given;
import static nl.keten.intake.Scene.EXPORTER;
import static nl.keten.intake.Scene.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Surroundings.class)
class ApplyingTest {

  private static final String AT = "2026-03-02T09:00:00Z";

  @Test
  void anApplicationIsReceivedConfirmedAndQueued() {
    Response receipt = apply(UUID.randomUUID().toString(), Forms.dualUse());

    receipt
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/cases/" + receipt.path("caseId")))
        .body("caseNumber", matchesPattern("EC-2026-\\d{6}"))
        .body("receivedAt", equalTo(AT))
        .body("due", equalTo("2026-04-28"));
    assertThat(Journaled.typesOf(UUID.fromString(receipt.path("caseId"))))
        .containsExactly(
            "cases.submitted.v1",
            "clocks.fact-recorded.v1",
            "stations.entered.v1",
            "stations.started.v1",
            "stations.finished.v1",
            "cases.receipt-confirmed.v1",
            "stations.entered.v1");
  }

  @Test
  void noNameAndNoDescriptionLeavesWithTheEvents() {
    UUID caseId =
        UUID.fromString(apply(UUID.randomUUID().toString(), Forms.dualUse()).path("caseId"));
    assertThat(Journaled.of(caseId.toString()))
        .allSatisfy(
            row ->
                assertThat(row.body().toString())
                    .doesNotContain("Monsoon", "Polderlicht Optiek", "Thermal", "furnace", "Pune"));
  }

  @Test
  void caseNumbersFollowEachOtherWithoutAGapEvenAfterARefusal() {
    int first = numberOf(apply(UUID.randomUUID().toString(), Forms.dualUse()));
    apply(UUID.randomUUID().toString(), Forms.dualUse().put("finalDestination", "XX"));
    assertThat(numberOf(apply(UUID.randomUUID().toString(), Forms.dualUse()))).isEqualTo(first + 1);
  }

  @Test
  void applicationsAtTheSameTimeGetNumbersOfTheirOwnWithoutAGap() throws Exception {
    int before = numberOf(apply(UUID.randomUUID().toString(), Forms.dualUse()));
    try (ExecutorService exporters = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> together =
          Collections.nCopies(
              16, () -> numberOf(apply(UUID.randomUUID().toString(), Forms.dualUse())));
      List<Integer> numbers = new ArrayList<>();
      for (Future<Integer> number : exporters.invokeAll(together)) {
        numbers.add(number.get());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(before + 1, before + 16).boxed().toList());
    }
  }

  @Test
  void theSameKeySentTwiceAtTheSameTimeMakesOneCase() throws Exception {
    String key = UUID.randomUUID().toString();
    long before = Stored.rows().getOrDefault("case_file", 0L);
    try (ExecutorService exporters = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> together =
          Collections.nCopies(4, () -> apply(key, Forms.dualUse()).path("caseId"));
      Set<String> cases = new HashSet<>();
      for (Future<String> made : exporters.invokeAll(together)) {
        cases.add(made.get());
      }
      assertThat(cases).hasSize(1);
    }
    assertThat(Stored.rows().get("case_file")).isEqualTo(before + 1);
  }

  @Test
  void theSameKeyAndBodyGivesTheSameAnswerAndOneCase() {
    String key = UUID.randomUUID().toString();
    String first = apply(key, Forms.dualUse()).asString();
    Map<String, Long> stored = Stored.rows();
    Response again = apply(key, Forms.dualUse());
    again.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first);
    assertThat(Stored.rows()).isEqualTo(stored);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    apply(key, Forms.dualUse());
    refusesStoringNothing(
        () -> apply(key, Forms.dualUse().put("endUse", "Something else")),
        409,
        "idempotency-key-reused");
  }

  @Test
  void withoutAKeyNothingIsReceived() {
    refusesStoringNothing(
        () -> exporter().body(Forms.dualUse().toString()).post("/v1/applications"),
        400,
        "idempotency-key-missing");
  }

  @Test
  void malformedJsonIsRefused() {
    refusesStoringNothing(() -> send("{\"requestKind\": "), 400, "malformed-body");
  }

  @Test
  void anEmptyBodyIsRefused() {
    refusesStoringNothing(
        () -> exporter().header("Idempotency-Key", "k-1").post("/v1/applications"),
        400,
        "malformed-body");
    refusesStoringNothing(() -> send("null"), 400, "malformed-body");
  }

  @Test
  void aFieldThatDoesNotExistIsRefused() {
    refusesStoringNothing(
        () -> send(Forms.dualUse().put("organisation", "waddenzee").toString()),
        400,
        "invalid-input");
  }

  @Test
  void unknownCodesAreAllNamedAtOnce() {
    ObjectNode form = Forms.dualUse().put("finalDestination", "XX");
    ((ObjectNode) form.withArray("items").get(0)).put("listCode", "ML99").put("cnCode", "1");
    refusesStoringNothing(() -> send(form.toString()), 400, "invalid-input");
    send(form.toString())
        .then()
        .body(
            "errors.field",
            containsInAnyOrder("finalDestination", "items[0].listCode", "items[0].cnCode"));
  }

  @Test
  void anUnknownConstantIsRefusedByItsPath() {
    ObjectNode form = Forms.dualUse().put("regime", "CIVIL");
    refusesStoringNothing(() -> send(form.toString()), 400, "invalid-input");
    send(form.toString()).then().body("errors.field", contains("regime"));
  }

  @Test
  void anotherKindOfRequestIsClearlyNotSupported() {
    refusesStoringNothing(
        () -> send(Forms.dualUse().put("requestKind", "SONDAGE").toString()),
        400,
        "request-kind-not-supported");
  }

  @Test
  void anOversizeBodyIsRefused() {
    ObjectNode form = Forms.dualUse().put("endUse", "x".repeat(1_200_000));
    refusesStoringNothing(() -> send(form.toString()), 413, "body-too-large");
  }

  @Test
  void anotherContentTypeIsRefused() {
    refusesStoringNothing(
        () ->
            exporter()
                .contentType(ContentType.XML)
                .header("Idempotency-Key", "k-2")
                .body("<application/>")
                .post("/v1/applications"),
        415,
        "unsupported-media-type");
  }

  @Test
  void problemsSpeakDutchUnlessEnglishIsAskedFor() {
    given()
        .header("Authorization", "Bearer " + EXPORTER)
        .header("Idempotency-Key", "k-3")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/v1/applications")
        .then()
        .statusCode(400)
        .header("Content-Language", equalTo("nl"))
        .header("Content-Type", equalTo("application/problem+json"))
        .body("title", not(equalTo("The input is not valid")));
  }

  @Test
  void anExporterWithoutAnOrganisationAppliesForNobody() {
    refusesStoringNothing(
        () ->
            as(Tokens.of("exporter-x", "exporter"))
                .header("Idempotency-Key", "k-4")
                .body(Forms.dualUse().toString())
                .post("/v1/applications"),
        403,
        "forbidden");
  }

  @Test
  void theOrganisationComesFromTheToken() {
    String caseId = apply(UUID.randomUUID().toString(), Forms.dualUse()).path("caseId");
    assertThat(
            Journaled.of(UUID.fromString(caseId), "cases.submitted.v1")
                .getFirst()
                .body()
                .get("organisation")
                .asText())
        .isEqualTo("polderlicht");
  }

  @Test
  void whatARuleAsksForAndNobodyAnnouncedGetsAPlaceToBeUploaded() {
    ObjectNode form = Forms.dualUse();
    form.withArray("documents").removeAll();
    String caseId = apply(UUID.randomUUID().toString(), form).path("caseId");
    as(OFFICER)
        .get("/v1/cases/" + caseId)
        .then()
        .body("documents.kind", contains("END_USER_STATEMENT"));
  }

  private static int numberOf(Response receipt) {
    String number = receipt.path("caseNumber");
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private static void refusesStoringNothing(
      java.util.function.Supplier<Response> request, int status, String problem) {
    Map<String, Long> stored = Stored.rows();
    Response response = request.get();
    response
        .then()
        .statusCode(status)
        .header("Content-Type", equalTo("application/problem+json"))
        .body("type", equalTo("urn:keten:problem:" + problem));
    assertThat(Stored.rows()).as("what is stored").isEqualTo(stored);
  }

  private static Response apply(String key, ObjectNode form) {
    return exporter().header("Idempotency-Key", key).body(form.toString()).post("/v1/applications");
  }

  private static Response send(String body) {
    return exporter()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/applications");
  }

  private static RequestSpecification exporter() {
    return as(EXPORTER);
  }

  private static RequestSpecification as(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("X-Keten-Business-Time", AT)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }
}

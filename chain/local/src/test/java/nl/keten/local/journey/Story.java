package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import nl.keten.local.As;
import nl.keten.local.As.Answer;
import nl.keten.local.Service;

/**
 * One case, told through the public APIs by the demo accounts: {@code
 * Story.begun().to("US").applied().accepted().classified()…}. Each verb waits until the chain is
 * ready for it, does it, and expects success; those that answer an {@link Answer} expect nothing.
 */
final class Story {

  static final String EXPORTER = "exporter-a";
  static final String OFFICER = "officer-1";
  static final String SIGNATORY = "signatory-1";
  static final String ANALYST = "poss-1";
  static final String SECOND_ANALYST = "poss-2";
  static final String ADVISER = "bz-adviser-1";
  static final String REVIEWER = "bz-reviewer-1";
  static final String AUDITOR = "auditor-1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ObjectNode application = Applications.thermalCameras();
  private Instant now = Instant.now();
  private boolean ownTime;
  private String caseId = "";

  private Story() {}

  static Story begun() {
    return new Story();
  }

  /** The country of consignee and end user, and so the final destination. */
  Story to(String country) {
    application.put("finalDestination", country);
    Applications.address(application, "consignee").put("country", country);
    Applications.address(application, "endUser").put("country", country);
    return this;
  }

  Story endUserNamed(String name) {
    ((ObjectNode) application.path("endUser")).put("name", name);
    return this;
  }

  /** From here on the acts happen at that moment; the chain must run with the test clock. */
  Story at(String instant) {
    now = Instant.parse(instant);
    ownTime = true;
    return this;
  }

  String caseId() {
    return caseId;
  }

  Story applied() {
    Place applications = intake("applications");
    JsonNode receipt =
        as(EXPORTER)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(applications.service(), applications.path(), application)
            .expect(201)
            .json();
    caseId = receipt.path("caseId").asText();
    for (JsonNode document : seenBy(EXPORTER).path("documents")) {
      Place content =
          intake(
              "cases/%s/documents/%s/content"
                  .formatted(caseId, document.path("documentId").asText()));
      as(EXPORTER)
          .put(
              content.service(),
              content.path(),
              "We are the final recipient.".getBytes(StandardCharsets.US_ASCII),
              "text/plain")
          .expect(204);
    }
    return this;
  }

  Story accepted() {
    claimed(OFFICER, Service.LICENCE_INTAKE, "INTAKE");
    ArrayNode verdicts = JSON.arrayNode();
    for (JsonNode document : seenBy(OFFICER).path("documents")) {
      verdicts
          .addObject()
          .put("documentId", document.path("documentId").asText())
          .put("verdict", "ACCEPTED");
    }
    judges(OFFICER, "intake-acceptance", JSON.objectNode().set("documents", verdicts)).expect(204);
    return this;
  }

  /** The officer asks for something, in writing. */
  Story asked(String deadline) {
    ObjectNode request = JSON.objectNode().put("deadline", deadline);
    request.putArray("questions").add("Which building are the cameras for?");
    posts(OFFICER, intake("cases/" + caseId + "/information-requests"), request).expect(201);
    return this;
  }

  /** The exporter answers what is open. */
  Story answered() {
    for (JsonNode request : seenBy(EXPORTER).path("informationRequests")) {
      if (!request.hasNonNull("answeredAt")) {
        ObjectNode answers = JSON.objectNode();
        answers.putArray("answers").add("For the tower.");
        posts(
                EXPORTER,
                intake(
                    "cases/%s/information-requests/%s/answers"
                        .formatted(caseId, request.path("requestId").asText())),
                answers)
            .expect(204);
      }
    }
    return this;
  }

  Story classified() {
    claimed(ANALYST, Service.RISK_ASSESSMENT, "CLASSIFICATION");
    ObjectNode body = JSON.objectNode();
    ArrayNode items = body.putArray("items");
    for (JsonNode item :
        gets(ANALYST, risk("assessments/" + caseId)).expect(200).json().path("items")) {
      items
          .addObject()
          .put("itemId", item.path("itemId").asText())
          .put("listCode", item.path("exporterCode").asText());
    }
    judges(ANALYST, risk("assessments/" + caseId), "classification", body).expect(204);
    return this;
  }

  /** Foreign Affairs answers the criteria; a concern for each that is named. */
  Story advised(String verdict, int... concerns) {
    claimed(ADVISER, Service.RISK_ASSESSMENT, "BZ_ADVICE");
    ObjectNode advice = JSON.objectNode().put("verdict", verdict).put("summary", summary(concerns));
    ArrayNode criteria = advice.putArray("criteria");
    for (int criterion = 1; criterion <= 8; criterion++) {
      int number = criterion;
      criteria
          .addObject()
          .put("criterion", criterion)
          .put("concern", Arrays.stream(concerns).anyMatch(c -> c == number))
          .put("text", "Looked at goods, end user and end use.")
          .put("directLink", "The end user watches its own tower.")
          .put("indirectLink", "None found.");
    }
    judges(ADVISER, risk("assessments/" + caseId), "advice", advice).expect(204);
    return this;
  }

  /** A concern under criteria 5 to 8 is weighed by name. */
  private static String summary(int... concerns) {
    return "Weighed: criterion " + Arrays.toString(concerns) + "; the tower is watched by day.";
  }

  /** Waits until sanctions-screening has compared the parties. */
  Story screened() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(screening().path("screenings")).as("screenings").isNotEmpty());
    return this;
  }

  Story drafted(String outcome, int... criteria) {
    claimed(OFFICER, Service.LICENCE_INTAKE, "DECISION");
    drafts(outcome, criteria).expect(201);
    return this;
  }

  /** The officer, who holds the task, tries to draft. */
  Answer drafts(String outcome, int... criteria) {
    return draftsAs(OFFICER, outcome, criteria);
  }

  Answer draftsAs(String user, String outcome, int... criteria) {
    ObjectNode draft = JSON.objectNode().put("outcome", outcome).put("reasons", "As assessed.");
    draft.putArray("conditions");
    Arrays.stream(criteria).forEach(draft.putArray("refusalCriteria")::add);
    return judges(user, "decision-drafts", draft);
  }

  Story agreed() {
    claimed(REVIEWER, Service.LICENCE_INTAKE, "BZ_AGREEMENT");
    judges(REVIEWER, "decision-agreements", JSON.objectNode().put("agreed", true)).expect(204);
    return this;
  }

  /** A second officer signs, once the screening that the draft asked for is in. */
  JsonNode signed() {
    claimed(SIGNATORY, Service.LICENCE_INTAKE, "SIGNING");
    if (seenBy(OFFICER).path("decision").path("outcome").asText().equals("GRANTED")) {
      awaitCase("no guard stands", seen -> seen.path("guards").isEmpty());
    }
    return signs(SIGNATORY).expect(200).json();
  }

  Answer signs(String user) {
    return judges(user, "decision-signatures", JSON.objectNode().put("signed", true));
  }

  /** What sanctions-screening knows of the case. */
  JsonNode screening() {
    return gets(ANALYST, screening("screenings/" + caseId)).expect(200).json();
  }

  Answer reviews(String analyst, String hitId) {
    return posts(
        analyst,
        screening("hits/" + hitId + "/reviews"),
        JSON.objectNode()
            .put("verdict", "FALSE_POSITIVE")
            .put("reasonCode", "OTHER_ORGANISATION")
            .put("reason", "Another company of the same name."));
  }

  /** Waits until the task is there, and takes it up. */
  Story claimed(String user, Service service, String station) {
    String queue = "/v1/tasks?limit=100&station=" + station;
    String[] task = new String[1];
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              task[0] = taskOf(user, service, queue);
              assertThat(task[0]).as("task at %s for %s", station, user).isNotEmpty();
            });
    as(user).post(service, "/v1/tasks/" + task[0] + "/claim").expect(200);
    return this;
  }

  private String taskOf(String user, Service service, String firstPage) {
    for (String path = firstPage; ; ) {
      JsonNode page = as(user).get(service, path).expect(200).json();
      for (JsonNode task : page.path("items")) {
        if (task.path("caseId").asText().equals(caseId)) {
          return task.path("taskId").asText();
        }
      }
      if (!page.hasNonNull("next")) {
        return "";
      }
      path = firstPage + "&cursor=" + page.path("next").asText();
    }
  }

  /** Waits until the case, as an officer sees it, is so. */
  JsonNode awaitCase(String what, Predicate<JsonNode> so) {
    JsonNode[] seen = new JsonNode[1];
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              seen[0] = seenBy(OFFICER);
              assertThat(so.test(seen[0])).as("%s in %s", what, seen[0]).isTrue();
            });
    return seen[0];
  }

  JsonNode seenBy(String user) {
    return gets(user, intake("cases/" + caseId)).expect(200).json();
  }

  /** The timeline, once reporting has all that the case has been told to be so far. */
  JsonNode timeline(Predicate<JsonNode> complete) {
    JsonNode[] timeline = new JsonNode[1];
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              timeline[0] =
                  gets(AUDITOR, reporting("cases/" + caseId + "/timeline")).expect(200).json();
              assertThat(complete.test(timeline[0])).as("complete: %s", timeline[0]).isTrue();
            });
    return timeline[0];
  }

  /** The stations of a timeline, in the order in which they were entered. */
  static java.util.List<String> stationsOf(JsonNode timeline) {
    return StreamSupport.stream(timeline.path("visits").spliterator(), false)
        .map(visit -> visit.path("station").asText())
        .toList();
  }

  /** A judging act on the case as the user sees it now. */
  Answer judges(String user, String act, JsonNode body) {
    return judges(user, intake("cases/" + caseId), act, body);
  }

  private Answer judges(String user, Place seen, String act, JsonNode body) {
    for (int look = 0; ; look++) {
      String etag = gets(user, seen).expect(200).header("ETag");
      Answer answer =
          as(user).with("If-Match", etag).post(seen.service(), seen.path() + "/" + act, body);
      // An event of another service may have changed it between looking and judging.
      if (answer.status() != 412 || look == 5) {
        return answer;
      }
    }
  }

  /** An endpoint of a service. */
  record Place(Service service, String path) {}

  static Place intake(String path) {
    return new Place(Service.LICENCE_INTAKE, "/v1/" + path);
  }

  static Place screening(String path) {
    return new Place(Service.SANCTIONS_SCREENING, "/v1/" + path);
  }

  static Place risk(String path) {
    return new Place(Service.RISK_ASSESSMENT, "/v1/" + path);
  }

  static Place reporting(String path) {
    return new Place(Service.REPORTING, "/v1/" + path);
  }

  /** What that account gets there, whatever the status. */
  Answer gets(String user, Place place) {
    return as(user).get(place.service(), place.path());
  }

  Answer posts(String user, Place place, JsonNode body) {
    return as(user).post(place.service(), place.path(), body);
  }

  private As as(String user) {
    As as = As.user(user).with("Accept-Language", "en");
    return ownTime ? as.at(now) : as;
  }
}

package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.keten.local.replay.Api.Answer;
import nl.keten.local.replay.StationTimes.Plan;

/**
 * What people do with a case, each act by the account whose role it takes, at the time of the plan.
 * Every act looks at the case first and leaves out what is done already, so that a replay that was
 * broken off goes on where it was.
 */
final class Desk {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LOOKS = 6;
  private static final byte[] STATEMENT =
      "End-user statement. Invented for the replay of a published decision.\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Api api;
  private final Endpoints endpoints;
  private final ApplicationOf applications;
  private final String fileHash;

  Desk(Api api, Endpoints endpoints, ApplicationOf applications, String fileHash) {
    this.api = api;
    this.endpoints = endpoints;
    this.applications = applications;
    this.fileHash = fileHash;
  }

  /** Applies, once for ever for this file and decision, and uploads what the application names. */
  JsonNode apply(Decision decision, Plan plan) {
    String exporter = DemoExporter.of(decision).account();
    JsonNode received =
        api.as(exporter, endpoints.intake(), "applications")
            .at(plan.received())
            .key(fileHash + "-" + decision.id())
            .post(applications.body(decision))
            .body();
    String path = "cases/" + received.path("caseId").asText();
    JsonNode seen = api.as(exporter, endpoints.intake(), path).at(plan.received()).get().body();
    for (JsonNode document : seen.path("documents")) {
      if (document.path("uploadedAt").isMissingNode() || document.path("uploadedAt").isNull()) {
        api.as(
                exporter,
                endpoints.intake(),
                path + "/documents/" + document.path("documentId").asText() + "/content")
            .at(plan.received())
            .put("text/plain", STATEMENT);
      }
    }
    return seen;
  }

  /** Takes the application in, after asking for what is missing where the plan says so. */
  void takeIn(CaseInFlight one) {
    Plan plan = one.plan();
    String officer = Account.officer(one.decision());
    String path = "cases/" + one.caseId();
    if (plan.asked()) {
      ask(one, officer, path);
    }
    judge(
        officer,
        endpoints.intake(),
        path,
        path + "/intake-acceptance",
        plan.accepted(),
        seen -> {
          ArrayNode verdicts = JSON.arrayNode();
          for (JsonNode document : seen.path("documents")) {
            verdicts
                .addObject()
                .put("documentId", document.path("documentId").asText())
                .put("verdict", "ACCEPTED");
          }
          return JSON.objectNode().set("documents", verdicts);
        });
  }

  private void ask(CaseInFlight one, String officer, String path) {
    Plan plan = one.plan();
    JsonNode seen = api.as(officer, endpoints.intake(), path).at(plan.intakeTakenUp()).get().body();
    if (seen.path("informationRequests").isEmpty()) {
      LocalDate deadline = LocalDate.ofInstant(plan.askedAt(), OfficeHours.CIVIL_TIME).plusWeeks(4);
      ObjectNode request = JSON.objectNode();
      request.putArray("questions").add("Which end use is foreseen?");
      request.put("deadline", deadline.toString());
      api.as(officer, endpoints.intake(), path + "/information-requests")
          .at(plan.askedAt())
          .key("asked-" + one.caseId())
          .post(request);
      seen = api.as(officer, endpoints.intake(), path).at(plan.askedAt()).get().body();
    }
    ObjectNode answer = JSON.objectNode();
    answer.putArray("answers").add("The end use that the statement describes.");
    for (JsonNode request : seen.path("informationRequests")) {
      if (request.path("answeredAt").isMissingNode() || request.path("answeredAt").isNull()) {
        api.as(
                DemoExporter.of(one.decision()).account(),
                endpoints.intake(),
                path + "/information-requests/" + request.path("requestId").asText() + "/answers")
            .at(plan.answeredAt())
            .post(answer);
      }
    }
  }

  /** Confirms the exporter's code of every item. */
  void classify(CaseInFlight one) {
    String path = "assessments/" + one.caseId();
    judge(
        Account.analyst(one.decision()),
        endpoints.risk(),
        path,
        path + "/classification",
        one.plan().classified(),
        seen -> {
          ArrayNode items = JSON.arrayNode();
          for (JsonNode item : seen.path("items")) {
            items
                .addObject()
                .put("itemId", item.path("itemId").asText())
                .put("listCode", item.path("exporterCode").asText());
          }
          return JSON.objectNode().set("items", items);
        });
  }

  /** Advises on the eight criteria: a concern where the file cites one. */
  void advise(CaseInFlight one) {
    Decision decision = one.decision();
    String path = "assessments/" + one.caseId();
    ObjectNode advice = JSON.objectNode();
    advice.put("verdict", decision.refused() ? "NEGATIVE" : "POSITIVE");
    advice.put("summary", summary(decision));
    ArrayNode criteria = advice.putArray("criteria");
    for (int criterion = 1; criterion <= 8; criterion++) {
      boolean concern = decision.criteriaToCite().contains(criterion);
      ObjectNode finding =
          criteria
              .addObject()
              .put("criterion", criterion)
              .put("concern", concern)
              .put("text", concern ? "Cited in the published refusal." : "No concern published.");
      if (criterion >= 2 && criterion <= 4) {
        finding.put("directLink", "Not published.").put("indirectLink", "Not published.");
      }
    }
    judge(
        Account.ADVISER,
        endpoints.risk(),
        path,
        path + "/advice",
        one.plan().advised(),
        seen -> advice);
  }

  /** A concern under criteria 5 to 8 is weighed, each by its number. */
  private static String summary(Decision decision) {
    StringBuilder summary = new StringBuilder("Replay of a published decision.");
    decision.criteriaToCite().stream()
        .filter(criterion -> criterion > 4)
        .sorted()
        .forEach(
            criterion ->
                summary
                    .append(" The concern on criterion ")
                    .append(criterion)
                    .append(" was found to weigh more than the exporter's interest."));
    return summary.append(" The reasons are not published.").toString();
  }

  /** Drafts what the file says. */
  void draft(CaseInFlight one) {
    Decision decision = one.decision();
    ObjectNode draft = JSON.objectNode();
    draft.put("outcome", decision.refused() ? "REFUSED" : "GRANTED");
    draft.put("reasons", "Replay of published decision " + decision.id() + ".");
    draft.putArray("conditions");
    ArrayNode criteria = draft.putArray("refusalCriteria");
    if (decision.refused()) {
      decision.criteriaToCite().stream().sorted().forEach(criteria::add);
    }
    judgeCase(Account.officer(decision), one, "decision-drafts", one.plan().drafted(), draft);
  }

  /** Agrees on behalf of Foreign Affairs. */
  void agree(CaseInFlight one) {
    ObjectNode agreement = JSON.objectNode().put("agreed", true);
    judgeCase(Account.REVIEWER, one, "decision-agreements", one.plan().agreed(), agreement);
  }

  /** Signs; the answer says what was decided. */
  JsonNode sign(CaseInFlight one) {
    ObjectNode signature = JSON.objectNode().put("signed", true);
    return judgeCase(Account.SIGNATORY, one, "decision-signatures", one.plan().signed(), signature);
  }

  /** Takes a task of a queue up. */
  void claim(URI service, String account, String taskId, Instant when) {
    api.as(account, service, "tasks/" + taskId + "/claim").at(when).post();
  }

  /** The case as an officer sees it; to tell why it does not move. */
  JsonNode look(CaseInFlight one) {
    return api.as(Account.officer(one.decision()), endpoints.intake(), "cases/" + one.caseId())
        .at(one.plan().signed())
        .get()
        .body();
  }

  private JsonNode judgeCase(
      String account, CaseInFlight one, String act, Instant when, ObjectNode body) {
    String path = "cases/" + one.caseId();
    return judge(account, endpoints.intake(), path, path + "/" + act, when, seen -> body);
  }

  /** Looks and acts on what was seen; looks again if it changed in between. */
  private JsonNode judge(
      String account,
      URI service,
      String lookAt,
      String act,
      Instant when,
      Function<JsonNode, JsonNode> body) {
    for (int look = 1; ; look++) {
      Answer seen = api.as(account, service, lookAt).at(when).get();
      try {
        return api.as(account, service, act)
            .at(when)
            .seen(seen.etag())
            .post(body.apply(seen.body()))
            .body();
      } catch (Refusal refusal) {
        if (!refusal.isOutdated() || look == LOOKS) {
          throw refusal;
        }
      }
    }
  }
}

package nl.keten.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.keten.local.As;
import nl.keten.local.OnTheChain;
import nl.keten.local.Service;
import nl.keten.local.journey.Story.Place;
import org.junit.jupiter.api.Test;

/** The whole path over real parts, as its users walk it. */
@OnTheChain(testClock = true)
class JourneysIT {

  @Test
  void anAllysCaseIsGrantedByCdiuAloneAndItsTimelineShowsEveryStation() {
    Story story = Story.begun().to("US").applied().accepted().classified().screened();

    JsonNode decision = story.drafted("GRANTED").signed();

    assertThat(decision.path("outcome").asText()).isEqualTo("GRANTED");
    assertThat(decision.path("licenceNumber").asText()).matches("NL-\\d{4}-\\d{6}");
    JsonNode timeline = story.timeline(t -> t.hasNonNull("licence"));
    assertThat(Story.stationsOf(timeline))
        .contains(
            "RECEIVED", "INTAKE", "CLASSIFICATION", "SCREENING", "ROUTING", "DECISION", "SIGNING")
        .doesNotContain("BZ_ADVICE", "BZ_AGREEMENT");
    assertThat(timeline.path("route").path("route").asText()).isEqualTo("CDIU");
    assertThat(timeline.path("clock").path("state").asText()).isEqualTo("STOPPED");
    JsonNode seen = story.seenBy(Story.EXPORTER);
    assertThat(seen.path("licence").path("licenceNumber").asText())
        .isEqualTo(decision.path("licenceNumber").asText());
    assertThat(seen.has("holds")).isFalse();
    assertThat(seen.has("guards")).isFalse();
  }

  /** Worked clock A of the domain brief, on the real chain. */
  @Test
  void aQuestionSuspendsTheTermOfACaseThatForeignAffairsAdvisesOn() {
    Story story =
        Story.begun()
            .to("IN")
            .at("2026-03-02T09:00:00Z")
            .applied()
            .at("2026-03-16T09:00:00Z")
            .asked("2026-04-13");
    assertThat(
            story
                .at("2026-03-20T09:00:00Z")
                .seenBy(Story.EXPORTER)
                .path("clock")
                .path("state")
                .asText())
        .isEqualTo("SUSPENDED");
    story
        .at("2026-04-01T09:00:00Z")
        .answered()
        .accepted()
        .at("2026-04-10T09:00:00Z")
        .classified()
        .screened()
        .at("2026-05-06T09:00:00Z")
        .advised("POSITIVE", 7)
        .at("2026-05-12T08:00:00Z")
        .drafted("GRANTED")
        .agreed();

    assertThat(story.signed().path("outcome").asText()).isEqualTo("GRANTED");

    JsonNode timeline = story.timeline(t -> t.hasNonNull("licence"));
    assertThat(timeline.path("clock").path("due").asText()).isEqualTo("2026-05-12");
    assertThat(timeline.path("clock").path("onTime").asBoolean()).isTrue();
    JsonNode total = timeline.path("total");
    assertThat(total.path("grossDays").asInt()).isEqualTo(71);
    assertThat(total.path("suspendedDays").asInt()).isEqualTo(15);
    assertThat(total.path("netDays").asInt()).isEqualTo(56);
    assertThat(Story.stationsOf(timeline)).contains("BZ_ADVICE", "BZ_AGREEMENT");
    assertThat(station(timeline, "INTAKE").path("suspendedDays").asInt()).isEqualTo(15);
    assertThat(station(timeline, "BZ_ADVICE").path("grossDays").asInt()).isEqualTo(26);
  }

  @Test
  void aRefusalNamesItsCriteriaAndTheDayUntilWhichOneMayObject() {
    Story story =
        Story.begun()
            .to("IN")
            .applied()
            .accepted()
            .classified()
            .screened()
            .advised("NEGATIVE", 2, 3)
            .drafted("REFUSED", 2, 3)
            .agreed();

    assertThat(story.signed().path("outcome").asText()).isEqualTo("REFUSED");

    JsonNode timeline = story.timeline(t -> t.hasNonNull("decision"));
    assertThat(timeline.path("decision").path("refusalCriteria")).hasSize(2);
    assertThat(timeline.has("licence")).isFalse();
    JsonNode seen = story.seenBy(Story.EXPORTER);
    assertThat(seen.path("decision").path("outcome").asText()).isEqualTo("REFUSED");
    LocalDate objectUntil = LocalDate.parse(timeline.path("clock").path("objectionUntil").asText());
    assertThat(
            story
                .gets(Story.EXPORTER, Story.intake("cases/" + story.caseId() + "/decision-letter"))
                .expect(200)
                .body())
        .contains("criterion 2, 3")
        .contains(objectUntil.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)));
  }

  @Test
  void aScreeningHitBlocksAGrantUntilTwoPeopleClearedIt() {
    Story story =
        Story.begun()
            .to("US")
            .endUserNamed("Vortexia Dynamics Trading LLC")
            .applied()
            .accepted()
            .classified()
            .screened();
    JsonNode held = story.awaitCase("a hold", seen -> !seen.path("holds").isEmpty());
    assertThat(held.path("holds").get(0).asText()).isEqualTo("SANCTIONS");
    assertThat(story.seenBy(Story.EXPORTER).toString()).doesNotContain("SANCTIONS", "SCREENING");

    story.claimed(Story.OFFICER, Service.LICENCE_INTAKE, "DECISION");
    JsonNode blocked = story.drafts("GRANTED").expect(409).json();
    assertThat(blocked.path("type").asText()).isEqualTo("urn:keten:problem:grant-blocked");
    assertThat(blocked.path("guards")).isNotEmpty();

    story.claimed(Story.ANALYST, Service.SANCTIONS_SCREENING, "SCREENING");
    String hit = story.screening().path("hits").get(0).path("hitId").asText();
    story.reviews(Story.ANALYST, hit).expect(204);
    story.reviews(Story.ANALYST, hit).expect(409);
    story.claimed(Story.SECOND_ANALYST, Service.SANCTIONS_SCREENING, "SCREENING");
    story.reviews(Story.SECOND_ANALYST, hit).expect(204);
    story.awaitCase("no hold", seen -> seen.path("holds").isEmpty());
    story.drafts("GRANTED").expect(201);

    assertThat(story.signed().path("outcome").asText()).isEqualTo("GRANTED");
  }

  @Test
  void whoDraftsDoesNotSignWhateverHisRoles() {
    Story story = Story.begun().to("US").applied().accepted().classified().screened();
    String both = "officer-signatory";
    story.claimed(both, Service.LICENCE_INTAKE, "DECISION");
    story.draftsAs(both, "GRANTED").expect(201);
    story.claimed(both, Service.LICENCE_INTAKE, "SIGNING");

    JsonNode problem = story.signs(both).expect(409).json();

    assertThat(problem.path("type").asText()).isEqualTo("urn:keten:problem:separation-of-duties");
    assertThat(story.seenBy(Story.OFFICER).path("decision").has("signedAt")).isFalse();
  }

  @Test
  void wrongRolesForeignOrganisationsAndNobodyAreTurnedAway() {
    Story story = Story.begun().to("US").applied();
    Place seen = Story.intake("cases/" + story.caseId());
    Place nowhere = Story.intake("cases/01930f6e-0000-7000-8000-0000000000ff");
    Place timeline = Story.reporting("cases/" + story.caseId() + "/timeline");

    assertThat(story.gets("exporter-b", seen).expect(404).body())
        .isEqualTo(story.gets("exporter-b", nowhere).expect(404).body());
    story.gets("exporter-b", timeline).expect(404);
    story.gets(Story.EXPORTER, Story.intake("tasks")).expect(403);
    story.gets(Story.EXPORTER, Story.screening("screenings/" + story.caseId())).expect(403);
    story.gets(Story.EXPORTER, Story.risk("assessments/" + story.caseId())).expect(403);
    story.judges(Story.OFFICER, "decision-signatures", body()).expect(403);
    for (Place place : List.of(seen, timeline, Story.risk("tasks"), Story.screening("tasks"))) {
      As.nobody().get(place.service(), place.path()).expect(401);
    }
  }

  private static JsonNode body() {
    return JsonNodeFactory.instance.objectNode().put("signed", true);
  }

  private static JsonNode station(JsonNode timeline, String station) {
    for (JsonNode stay : timeline.path("stations")) {
      if (stay.path("station").asText().equals(station)) {
        return stay;
      }
    }
    throw new AssertionError("No station " + station + " in " + timeline);
  }
}

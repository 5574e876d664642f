package nl.keten.reporting.totals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.keten.events.CaseEvent;
import nl.keten.events.Outcome;
import nl.keten.journal.Acting;
import nl.keten.reporting.CaseLife;
import nl.keten.reporting.CaseLife.Goods;
import nl.keten.reporting.RandomLives;
import nl.keten.reporting.projection.CaseHistory;
import nl.keten.reporting.projection.Folding;
import nl.keten.reporting.projection.Topics;
import nl.keten.testbed.PostgresResource;
import nl.keten.testbed.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, because all share one database. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DecisionTotalsTest {

  @Inject Topics topics;

  @Test
  void linesCountUnderTheirFinalListCodeAndElseUnderTheExporters() {
    topics.tell(
        CaseLife.received(
                "2001-03-01 10:00",
                "polderlicht",
                "EG",
                new Goods("ML5", "1000.10"),
                new Goods("ML5", "2000.20"))
            .classified("2001-03-02 10:00", "ML14", "ML5")
            .classified("2001-03-03 10:00", "ML15", "ML5")
            .decided("2001-03-20 10:00", Outcome.GRANTED),
        CaseLife.received("2001-03-01 10:00", "waddenzee", "NO", new Goods("ML5", "7"))
            .decided("2001-03-21 10:00", Outcome.WITHDRAWN));

    totals("2001-03-01", "2001-03-31")
        .then()
        .statusCode(200)
        .body("from", equalTo("2001-03-01"))
        .body("to", equalTo("2001-03-31"))
        .body("listCodes.listCode", contains("ML15", "ML5"))
        .body("listCodes.find { it.listCode == 'ML15' }.valueEur", equalTo(1000.10f))
        .body("listCodes.find { it.listCode == 'ML5' }.lines", equalTo(2))
        .body("listCodes.find { it.listCode == 'ML5' }.cases", equalTo(2))
        .body("listCodes.find { it.listCode == 'ML5' }.valueEur", equalTo(2007.20f))
        .body("destinations.destination", contains("EG", "NO"))
        .body("destinations.find { it.destination == 'EG' }.lines", equalTo(2))
        .body("destinations.find { it.destination == 'EG' }.cases", equalTo(1))
        .body("lines.size()", equalTo(3))
        .body(
            "lines.find { it.outcome == 'WITHDRAWN' }",
            equalTo(
                Map.of(
                    "listCode",
                    "ML5",
                    "destination",
                    "NO",
                    "outcome",
                    "WITHDRAWN",
                    "lines",
                    1,
                    "cases",
                    1,
                    "valueEur",
                    7)));
  }

  @Test
  void refusalsAreCountedPerCriterionAndPerExactSet() {
    topics.tell(
        refused("2002-05-01 10:00", 2, 7),
        refused("2002-05-02 10:00", 7, 2),
        refused("2002-05-03 10:00", 2),
        CaseLife.received("2002-04-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
            .decided("2002-05-04 10:00", Outcome.GRANTED));

    totals("2002-05-01", "2002-05-31")
        .then()
        .body("outcomes.outcome", contains("GRANTED", "REFUSED"))
        .body("outcomes.cases", contains(1, 3))
        .body("refusals.cases", equalTo(3))
        .body("refusals.criteria.criterion", contains(2, 7))
        .body("refusals.criteria.cases", contains(3, 2))
        .body("refusals.criteriaSets.criteria", contains(List.of(2), List.of(2, 7)))
        .body("refusals.criteriaSets.cases", contains(1, 2));
  }

  @Test
  void bothDaysBelongToThePeriodAndDaysAreDutch() {
    topics.tell(
        CaseLife.received("2003-06-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
            // 22:30 UTC on 30 June
            .decided("2003-07-01 00:30", Outcome.GRANTED),
        CaseLife.received("2003-06-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
            .decided("2003-07-31 23:59", Outcome.GRANTED),
        CaseLife.received("2003-06-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
            .decided("2003-08-01 00:00", Outcome.GRANTED));

    totals("2003-06-01", "2003-06-30")
        .then()
        .body("cases.received", equalTo(3))
        .body("cases.decided", equalTo(0))
        .body("cases.open", greaterThan(2));
    totals("2003-07-01", "2003-07-31").then().body("cases.decided", equalTo(2));
    totals("2003-08-01", "2003-08-01").then().body("cases.decided", equalTo(1));
  }

  @Test
  void theFlowOfCasesBalancesInAnyPeriod() {
    RandomLives lives = new RandomLives(7, "2004-01-01 09:00");
    topics.tell(Stream.generate(lives::next).limit(60).toArray(CaseLife[]::new));

    LocalDate from = LocalDate.parse("2004-01-01");
    for (int i = 0; i < 40; i++) {
      JsonPath cases =
          totals(from.plusDays(i * 5L).toString(), from.plusDays(i * 9L).toString()).jsonPath();
      assertThat(cases.getInt("cases.openBefore") + cases.getInt("cases.received"))
          .as("period %d", i)
          .isEqualTo(cases.getInt("cases.decided") + cases.getInt("cases.open"));
    }
  }

  @Test
  void totalsAreWhatTheEventsOfTheCasesAddUpTo() {
    RandomLives random = new RandomLives(11, "1999-01-01 09:00");
    List<CaseLife> lives = Stream.generate(random::next).limit(120).toList();
    topics.tell(lives.toArray(CaseLife[]::new));

    List<CaseHistory> decided =
        lives.stream()
            .map(life -> Folding.of(life.told()))
            .filter(history -> isDecidedIn(history, "1999-03-01", "1999-06-30"))
            .toList();
    JsonPath totals =
        new JsonPath(totals("1999-03-01", "1999-06-30").asString())
            .using(
                new JsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

    assertThat(decided).hasSizeGreaterThan(20);
    assertThat(totals.getInt("cases.decided")).isEqualTo(decided.size());
    assertThat(values(totals, "listCodes", "listCode"))
        .isEqualTo(sums(decided, history -> CaseHistory.Item::listCode));
    assertThat(values(totals, "destinations", "destination"))
        .isEqualTo(sums(decided, history -> item -> history.application().destination()));
    assertThat(totals.getInt("refusals.cases"))
        .isEqualTo(
            decided.stream().filter(h -> outcome(h) == Outcome.REFUSED).mapToInt(h -> 1).sum());
    assertThat(
            totals.getList("lines.valueEur", BigDecimal.class).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(
            sums(decided, history -> CaseHistory.Item::listCode).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void aCaseWhoseApplicationIsNotSeenYetIsNotCounted() {
    CaseLife life =
        CaseLife.received("2005-06-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
            .decided("2005-06-02 10:00", Outcome.WITHDRAWN);
    topics.tell(
        life.told().stream()
            .filter(told -> !(told.event() instanceof CaseEvent.Submitted))
            .toList());

    totals("2005-06-01", "2005-06-30").then().body("cases.decided", equalTo(0));
    topics.tell(life);
    totals("2005-06-01", "2005-06-30").then().body("cases.decided", equalTo(1));
  }

  @Test
  void anEmptyPeriodIsZeroesNotAnError() {
    totals("1950-01-01", "1950-12-31")
        .then()
        .statusCode(200)
        .body("cases.decided", equalTo(0))
        .body("cases.open", equalTo(0))
        .body("lines.size()", equalTo(0))
        .body("outcomes.size()", equalTo(0))
        .body("refusals.cases", equalTo(0));
  }

  @Test
  void withoutDaysItIsAllUpToToday() {
    given()
        .auth()
        .oauth2(Tokens.of("officer-1", "cdiu-officer"))
        .get("/v1/decisions/totals")
        .then()
        .statusCode(200)
        .body("from", nullValue())
        .body("to", equalTo(LocalDate.now(Acting.CIVIL_TIME).toString()))
        .body("cases.openBefore", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-03-01, from",
    "2026-02-01, soon, to",
    "2026-03-02, 2026-03-01, from"
  })
  void impossiblePeriodsAreRefused(String from, String to, String field) {
    totals(from, to)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:keten:problem:invalid-input"))
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void withoutAValidTokenNobodyGetsIn() {
    given().get("/v1/decisions/totals").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.forAnotherService("auditor-1", "auditor"))
        .get("/v1/decisions/totals")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exporter", "operator", "customs-officer", "publisher", "service"})
  void rolesThatHaveNoBusinessWithFiguresAreRefused(String role) {
    given()
        .auth()
        .oauth2(Tokens.of("somebody", role))
        .get("/v1/decisions/totals")
        .then()
        .statusCode(403);
  }

  private static CaseLife refused(String time, Integer... criteria) {
    return CaseLife.received("2002-04-01 10:00", "polderlicht", "EG", new Goods("ML5", "1"))
        .decided(time, Outcome.REFUSED, criteria);
  }

  private static boolean isDecidedIn(CaseHistory history, String from, String to) {
    CaseHistory.Decision decision = history.decision();
    if (decision == null) {
      return false;
    }
    LocalDate day = LocalDate.ofInstant(decision.decidedAt(), Acting.CIVIL_TIME);
    return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to));
  }

  private static Outcome outcome(CaseHistory history) {
    CaseHistory.Decision decision = history.decision();
    if (decision == null) {
      throw new IllegalStateException("Not decided");
    }
    return decision.outcome();
  }

  private static Map<String, BigDecimal> sums(
      List<CaseHistory> cases, Function<CaseHistory, Function<CaseHistory.Item, String>> by) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (CaseHistory history : cases) {
      for (CaseHistory.Item item : history.items()) {
        sums.merge(by.apply(history).apply(item), item.valueEur(), BigDecimal::add);
      }
    }
    return sums;
  }

  private static Map<String, BigDecimal> values(JsonPath totals, String group, String key) {
    Map<String, BigDecimal> values = new TreeMap<>();
    List<String> keys = totals.getList(group + "." + key);
    List<BigDecimal> eur = totals.getList(group + ".valueEur", BigDecimal.class);
    for (int i = 0; i < keys.size(); i++) {
      values.put(keys.get(i), eur.get(i));
    }
    return values;
  }

  private static Response totals(String from, String to) {
    return given()
        .auth()
        .oauth2(Tokens.of("auditor-1", "auditor"))
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/v1/decisions/totals");
  }
}

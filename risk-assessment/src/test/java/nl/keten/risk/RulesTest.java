package nl.keten.risk;

import static nl.keten.risk.Cases.OFFICER;
import static nl.keten.risk.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.Regime;
import nl.keten.events.Route;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RulesTest {

  @Test
  void theRoutingTableOfADayIsShownWithItsSources() {
    as(OFFICER)
        .get("/v1/routing-rules?on=2016-07-15")
        .then()
        .statusCode(200)
        .body("on", equalTo("2016-07-15"))
        .body("items.ruleId", not(hasItem("MIL-TR")))
        .body("items.source", everyItem(notNullValue()));
    as(OFFICER)
        .get("/v1/routing-rules?on=2016-07-16")
        .then()
        .body("items[0].ruleId", equalTo("MIL-TR"))
        .body("items[0].route", equalTo("BZ"))
        .body("items[0].reliability", equalTo("ASSUMPTION"));
    as(OFFICER).get("/v1/routing-rules").then().body("items.ruleId", hasItem("DU-CY"));
  }

  @Test
  void theCriteriaOfADayAreShown() {
    as(OFFICER)
        .get("/v1/criteria?on=2010-01-01")
        .then()
        .statusCode(200)
        .body("items.criterion", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8)))
        .body("items.version", everyItem(equalTo("CP@2008")))
        .body("items[1].linksRequired", equalTo(true))
        .body("items[6].onConcern", equalTo("WEIGH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "yesterday", "1900-01-01", "01-02-2020"})
  void aDayThatIsNoneOrTooEarlyIsRefused(String on) {
    for (String path : List.of("/v1/routing-rules", "/v1/criteria")) {
      as(OFFICER)
          .queryParam("on", on)
          .get(path)
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("on"));
    }
  }

  @Test
  void theDatabaseKnowsExactlyTheValuesOfTheEnums() throws SQLException {
    checked("assessment_state", AssessmentState.values());
    checked("assessment_regime", Regime.values());
    checked("assessment_route", Route.values());
    checked("assessment_rule_route", Route.values());
    checked("assessment_verdict", Verdict.values());
    checked("route_override_to_route", Route.values());
  }

  private static void checked(String constraint, Enum<?>[] values) throws SQLException {
    String sql = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = ?";
    try (Connection connection = Journaled.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, constraint);
      try (ResultSet found = statement.executeQuery()) {
        assertThat(found.next()).as(constraint).isTrue();
        Matcher value = Pattern.compile("'([A-Z_]+)'").matcher(found.getString(1));
        TreeSet<String> allowed = new TreeSet<>();
        while (value.find()) {
          allowed.add(value.group(1));
        }
        assertThat(allowed)
            .as(constraint)
            .containsExactlyInAnyOrderElementsOf(Arrays.stream(values).map(Enum::name).toList());
      }
    }
  }
}

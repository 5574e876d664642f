package nl.keten.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.keten.clock.ClockFact;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.Hold;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.PartyRole;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.events.RequestKind;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.application.DocumentKind;
import nl.keten.intake.application.PartyType;
import nl.keten.intake.application.UnitOfMeasure;
import nl.keten.intake.casefile.DraftState;
import nl.keten.intake.casefile.NumberSeries;
import nl.keten.intake.completeness.DocumentVerdict;
import nl.keten.testbed.Journaled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What describes the service equals the service: API description, database checks. */
@QuarkusTest
@TestProfile(Surroundings.class)
class DescriptionsTest {

  private static final Path DOCS = Path.of("../docs/openapi");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

  /** Regenerate with {@code -Dketen.approve=true}. */
  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml"})
  void theApiDescriptionIsTheOneThatWasCommitted(String format) throws IOException {
    String now = given().get("/v1/openapi." + format).asString().strip() + "\n";
    Path committed = DOCS.resolve("licence-intake." + format);
    if (Boolean.getBoolean("keten.approve")) {
      Files.createDirectories(DOCS);
      Files.writeString(committed, now);
    }
    assertThat(now).isEqualTo(Files.readString(committed));
  }

  @Test
  void theChecksOfTheDatabaseEqualTheEnums() throws SQLException {
    Map<String, Set<String>> expected = new TreeMap<>();
    expected.put("number_series_series", names(NumberSeries.Series.values()));
    expected.put("application_request_kind", names(RequestKind.values()));
    expected.put("application_regime", names(Regime.values()));
    expected.put("application_permanence", names(Permanence.values()));
    expected.put("party_role", names(PartyRole.values()));
    expected.put("party_type", names(PartyType.values()));
    expected.put("item_unit", names(UnitOfMeasure.values()));
    expected.put("case_file_request_kind", names(RequestKind.values()));
    expected.put("case_file_regime", names(Regime.values()));
    expected.put("case_file_permanence", names(Permanence.values()));
    expected.put("case_file_open_stations", names(Station.values()));
    expected.put("case_file_visited_stations", names(Station.values()));
    expected.put("case_file_holds", names(Hold.values()));
    expected.put("case_file_route", names(Route.values()));
    expected.put("case_file_advice_verdict", names(AssessmentEvent.Verdict.values()));
    expected.put("case_file_outcome", names(Outcome.values()));
    expected.put(
        "clock_fact_fact",
        Arrays.stream(ClockFact.Kind.values())
            .map(ClockFact.Kind::word)
            .collect(Collectors.toCollection(TreeSet::new)));
    expected.put("information_request_station", names(Station.values()));
    expected.put("decision_draft_state", names(DraftState.values()));
    expected.put("decision_draft_outcome", names(Outcome.values()));
    expected.put("decision_draft_station", names(Station.values()));
    expected.put("document_kind", names(DocumentKind.values()));
    expected.put("document_verdict", names(DocumentVerdict.values()));
    expected.put("licence_act", names(LicenceAct.values()));
    expected.put("case_note_kind", Set.of("WITHDRAWAL", "SCREENING_REQUEST"));
    Map<String, Set<String>> found = new TreeMap<>();
    String sql = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c'";
    try (Connection connection = Journaled.connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (expected.containsKey(rows.getString(1))) {
          found.put(rows.getString(1), literals(rows.getString(2)));
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Set<String> literals(String definition) {
    Set<String> literals = new TreeSet<>();
    Matcher literal = LITERAL.matcher(definition);
    while (literal.find()) {
      literals.add(literal.group(1));
    }
    return literals;
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }
}

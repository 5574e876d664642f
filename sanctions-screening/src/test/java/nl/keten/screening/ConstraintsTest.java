package nl.keten.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.keten.events.PartyRole;
import nl.keten.events.ScreeningEvent.Result;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.screening.cases.Occasions;
import nl.keten.screening.cases.ScreeningDesk;
import nl.keten.screening.clearing.ClearingState;
import nl.keten.screening.clearing.HitState;
import nl.keten.testbed.Journaled;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
class ConstraintsTest {

  @Inject ScreeningDesk desk;

  @Test
  void theDatabaseAllowsExactlyTheConstantsOfTheEnums() throws SQLException {
    assertAllowed("case_screening", "state", ClearingState.values());
    assertAllowed("hit", "state", HitState.values());
    assertAllowed("hit", "party_role", PartyRole.values());
    assertAllowed("hit_review", "verdict", Verdict.values());
    assertAllowed("hit_review", "review", Review.values());
    assertAllowed("screening", "result", Result.values());
    assertAllowed("screening", "occasion", Occasions.all());
    assertAllowed("screening_request", "occasion", Occasions.all());
    assertAllowed("screening_request", "state", Occasions.requestStates());
  }

  @Test
  void evidenceVersionsAndReviewsOnlyEverGrow() throws SQLException {
    UUID caseId = desk.screened("Vortexia Dynamics Trading");
    desk.findsFalse("poss-1", caseId, desk.hit(caseId));
    for (String change :
        new String[] {
          "UPDATE screening SET result = 'CLEAR'",
          "DELETE FROM screening",
          "UPDATE list_version SET entries = 1",
          "DELETE FROM list_version",
          "UPDATE hit_review SET verdict = 'FALSE_POSITIVE'",
          "DELETE FROM hit_review"
        }) {
      assertThatThrownBy(() -> execute(change))
          .as(change)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only ever grows");
    }
  }

  @Test
  void theSecondWallRefusesOnePersonAsBothReviewers() throws SQLException {
    UUID caseId = desk.screened("Vortexia Dynamics Trading");
    desk.findsFalse("poss-1", caseId, desk.hit(caseId));
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO hit_review SELECT hit_id, 1, 'SECOND', reviewer, verdict,"
                        + " reason_code, reason, reviewed_at FROM hit_review WHERE position = 0"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("hit_review_hit_id_reviewer_key");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = Journaled.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertAllowed(String table, String column, Enum<?>[] constants)
      throws SQLException {
    Set<String> names = new TreeSet<>();
    Arrays.stream(constants).map(Enum::name).forEach(names::add);
    assertThat(allowed(table, column)).as("%s.%s", table, column).isEqualTo(names);
  }

  private static Set<String> allowed(String table, String column) throws SQLException {
    String sql =
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            + " WHERE conrelid = ?::regclass AND conname = ?";
    try (Connection connection = Journaled.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, table + "_" + column + "_check");
      try (ResultSet found = statement.executeQuery()) {
        assertThat(found.next()).as("a check on %s.%s", table, column).isTrue();
        Set<String> names = new TreeSet<>();
        Matcher quoted = Pattern.compile("'([A-Z_]+)'").matcher(found.getString(1));
        while (quoted.find()) {
          names.add(quoted.group(1));
        }
        return names;
      }
    }
  }
}

package nl.keten.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.keten.events.Hold;
import nl.keten.events.LicenceAct;
import nl.keten.events.Outcome;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.testbed.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TablesTest {

  private static final Pattern QUOTED = Pattern.compile("'([A-Z_]+)'");
  private static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          Station.class,
          Outcome.class,
          Hold.class,
          Route.class,
          LicenceAct.class,
          VisitMove.class,
          HoldMove.class);

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource({
    "export_case, outcome, Outcome",
    "station_visit, station, Station",
    "visit_move, move, VisitMove",
    "hold_move, hold, Hold",
    "hold_move, move, HoldMove",
    "information_request, station, Station",
    "routing, route, Route",
    "licence, act, LicenceAct"
  })
  void theDatabaseAllowsExactlyTheValuesOfTheEnum(String table, String column, String enumName)
      throws SQLException {
    Class<? extends Enum<?>> type =
        ENUMS.stream().filter(e -> e.getSimpleName().equals(enumName)).findFirst().orElseThrow();
    assertThat(allowed(table, column))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource(Write.class)
  void everyComponentOfAChangeIsAColumnThatItsStatementWrites(Write write) throws SQLException {
    Matcher into = Pattern.compile("INSERT INTO (\\w+)").matcher(write.sql());
    assertThat(into.find()).isTrue();
    Set<String> components = new TreeSet<>();
    for (RecordComponent component : write.change().getRecordComponents()) {
      components.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
    Set<String> columns = columns(into.group(1));
    if (write.sql().contains("SELECT *")) {
      assertThat(components).isEqualTo(columns);
    } else {
      assertThat(columns).containsAll(components);
      assertThat(components).allSatisfy(column -> assertThat(write.sql()).contains(column));
    }
  }

  @Test
  void everyKindOfChangeIsWrittenByOneStatement() {
    assertThat(Arrays.stream(Write.values()).map(write -> write.change().getName()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Change.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  private Set<String> allowed(String table, String column) throws SQLException {
    String sql =
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            + " WHERE conrelid = ?::regclass AND contype = 'c'"
            + " AND conname = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, table + "_" + column + "_check");
      try (ResultSet found = statement.executeQuery()) {
        assertThat(found.next()).as("a check on %s.%s", table, column).isTrue();
        Set<String> allowed = new TreeSet<>();
        QUOTED.matcher(found.getString(1)).results().forEach(value -> allowed.add(value.group(1)));
        return allowed;
      }
    }
  }

  private Set<String> columns(String table) throws SQLException {
    String sql =
        "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = 'public' AND table_name = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      Set<String> columns = new TreeSet<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          columns.add(found.getString(1));
        }
      }
      return columns;
    }
  }
}

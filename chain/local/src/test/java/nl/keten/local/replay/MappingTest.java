package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.keten.local.replay.Destinations.Distance;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;
import org.junit.jupiter.api.Test;

/** From a decision of the file to an application. */
class MappingTest {

  private static final Destinations DESTINATIONS = Fixtures.destinations();
  private final ApplicationOf applications = new ApplicationOf(DESTINATIONS, 1);

  @Test
  void everyDestinationHasACodeOfItsTime() {
    Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
    codes.addAll(List.of("AN", "XK"));

    assertThat(DESTINATIONS.rows()).hasSize(215);
    assertThat(DESTINATIONS.rows()).allMatch(row -> codes.contains(row.getValue().country()));
  }

  @Test
  void namesThatAreNoStatesOfTodayAreMappedByHand() {
    assertThat(country("Burma")).isEqualTo("MM");
    assertThat(country("Sarawak")).isEqualTo("MY");
    assertThat(country("Channel Islands")).isEqualTo("JE");
    assertThat(country("Netherlands Antilles")).isEqualTo("AN");
    assertThat(country("Kosovo")).isEqualTo("XK");
    assertThat(country("Continental Shelf Norwegian Sector")).isEqualTo("NO");
    assertThat(DESTINATIONS.of("Italy").distance()).isEqualTo(Distance.NEAR);
    assertThat(DESTINATIONS.of("India").distance()).isEqualTo(Distance.FAR);
  }

  @Test
  void anUnknownDestinationIsNamed() {
    assertThatThrownBy(() -> DESTINATIONS.of("Atlantis")).hasMessageContaining("'Atlantis'");
  }

  @Test
  void oneMilitaryRatingMakesTheApplicationMilitary() {
    assertThat(regime("6A003")).isEqualTo("DUAL_USE");
    assertThat(regime("6A003", "ML5")).isEqualTo("MILITARY");
    assertThat(regime("PL5017")).isEqualTo("MILITARY");
    assertThat(regime("PL8001")).isEqualTo("DUAL_USE");
    assertThat(regime("End Use")).isEqualTo("DUAL_USE");
  }

  @Test
  void eachLineBecomesAnItemWithTheNumberOfTheFile() {
    JsonNode body =
        applications.body(
            Fixtures.granted(
                7, "India", Fixtures.line("ML5", "1573833315"), Fixtures.line("2B350", "0")));

    assertThat(body.path("finalDestination").asText()).isEqualTo("IN");
    assertThat(body.path("items")).hasSize(2);
    assertThat(body.at("/items/0/listCode").asText()).isEqualTo("ML5");
    assertThat(body.at("/items/0/valueEur").decimalValue()).isEqualTo(new BigDecimal("1573833315"));
    assertThat(body.at("/items/0/cnCode").asText()).matches("[0-9]{8}");
    assertThat(body.at("/items/1/cnCode").asText()).matches("[0-9]{8}");
    assertThat(body.at("/consignee/address/country").asText()).isEqualTo("IN");
  }

  @Test
  void aBlankValueIsAppliedForAsZero() {
    JsonNode body = applications.body(Fixtures.refused(8, "Iran", Set.of(1), "End Use"));

    assertThat(body.at("/items/0/valueEur").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void theSameSeedInventsTheSamePartiesSoThatARepeatedApplicationIsTheSame() {
    Decision one = Fixtures.granted(9, "Italy", Fixtures.line("ML1", "5"));

    assertThat(applications.body(one)).isEqualTo(new ApplicationOf(DESTINATIONS, 1).body(one));
    assertThat(applications.body(one).path("consignee"))
        .isNotEqualTo(new ApplicationOf(DESTINATIONS, 2).body(one).path("consignee"));
  }

  @Test
  void theExportersOfTheDemoTakeTurns() {
    assertThat(DemoExporter.of(Fixtures.granted(1, "Italy"))).isEqualTo(DemoExporter.POLDERLICHT);
    assertThat(DemoExporter.of(Fixtures.granted(2, "Italy"))).isEqualTo(DemoExporter.WADDENZEE);
  }

  @Test
  void everyRatingAndDestinationOfTheRealFileIsOneThatTheServicesAccept() {
    assumeTrue(Fixtures.realFile().isPresent(), "KETEN_SHARED does not name the reference data");
    ControlLists lists = ControlLists.read(Optional.of(Fixtures.REFERENCE));
    Countries countries = Countries.read(Optional.of(Fixtures.REFERENCE));
    StationTimes times = Times.model(1);

    for (Decision one : DecisionFile.read(Fixtures.realFile().orElseThrow()).decisions()) {
      var destination = DESTINATIONS.of(one.destination());
      var received = Times.day(times.plan(one, destination.distance()).received());
      assertThat(countries.isValid(destination.country(), received))
          .as("%s on %s", destination, received)
          .isTrue();
      for (Decision.Line line : one.lines()) {
        assertThat(lists.find(line.rating(), received))
            .as("%s on %s", line.rating(), received)
            .hasValueSatisfying(entry -> assertThat(entry.code()).isEqualTo(line.rating()));
      }
    }
  }

  private static String country(String name) {
    return DESTINATIONS.of(name).country();
  }

  private String regime(String... ratings) {
    Decision.Line[] lines = new Decision.Line[ratings.length];
    for (int at = 0; at < lines.length; at++) {
      lines[at] = Fixtures.line(ratings[at], "1");
    }
    return applications.body(Fixtures.granted(1, "Italy", lines)).path("regime").asText();
  }
}

package nl.keten.risk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.keten.events.Regime;
import nl.keten.events.Route;
import nl.keten.reference.Countries;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.DestinationGroups;
import nl.keten.reference.ReferenceException;
import nl.keten.reference.Reliability;
import nl.keten.reference.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTest {

  private static final Countries COUNTRIES = Countries.read(Optional.empty());
  private static final DestinationGroups GROUPS = DestinationGroups.read(Optional.empty());
  private static final RoutingRules RULES = RoutingRules.read(Optional.empty(), GROUPS, COUNTRIES);
  private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "DE, 2008-01-02, CDIU, EU",
    "NO, 2008-01-02, CDIU, EEA",
    "US, 2008-01-02, CDIU, NATO",
    "AU, 2008-01-02, CDIU, ALLIES",
    "BR, 2008-01-02, BZ,   REST",
    "SA, 2026-01-02, BZ,   REST",
    "XK, 2010-01-02, BZ,   REST",
    "TR, 2016-07-15, CDIU, NATO",
    "TR, 2016-07-16, BZ,   TR",
    "TR, 2026-01-02, BZ,   TR",
    "CY, 2020-12-31, CDIU, EU",
    "CY, 2021-01-01, BZ,   CY",
    "HR, 2009-03-31, BZ,   REST",
    "HR, 2009-04-01, CDIU, NATO",
    "HR, 2013-07-01, CDIU, EU",
    "GB, 2020-01-31, CDIU, EU",
    "GB, 2020-02-01, CDIU, NATO",
    "FI, 2008-01-02, CDIU, EU",
    "ME, 2017-06-04, BZ,   REST",
    "ME, 2017-06-05, CDIU, NATO"
  })
  void theRuleOfTheDayOfReceiptCounts(
      String destination, LocalDate receivedOn, Route route, String rule) {
    RoutingRule military = RULES.rule(Regime.MILITARY, destination, receivedOn);
    RoutingRule dualUse = RULES.rule(Regime.DUAL_USE, destination, receivedOn);

    assertThat(military.ruleId()).isEqualTo("MIL-" + rule);
    assertThat(military.route()).isEqualTo(route);
    assertThat(dualUse.ruleId()).isEqualTo("DU-" + rule);
    assertThat(dualUse.route()).isEqualTo(route);
  }

  /** Told apart from the code under test: by counting, on every destination, on many days. */
  @Test
  void exactlyOneRuleCountsForEveryDestinationRegimeAndDaySince2008() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<LocalDate> days = new ArrayList<>();
    LocalDate since = LocalDate.of(2008, 1, 1);
    for (LocalDate change : GROUPS.changes()) {
      days.add(change.minusDays(1));
      days.add(change);
    }
    for (int more = 0; more < 200; more++) {
      days.add(since.plusDays(random.nextInt(365 * 25)));
    }
    for (LocalDate day : days.stream().filter(d -> !d.isBefore(since)).distinct().toList()) {
      List<RoutingRule> inForce = RULES.on(day);
      for (String destination : COUNTRIES.codes()) {
        Set<DestinationGroup> memberships = GROUPS.groupsOf(destination, day);
        for (Regime regime : Regime.values()) {
          List<RoutingRule> applying =
              inForce.stream()
                  .filter(rule -> rule.regime() == regime)
                  .filter(rule -> rule.country().map(destination::equals).orElse(true))
                  .filter(rule -> rule.group().map(memberships::contains).orElse(true))
                  .toList();
          int best = applying.stream().mapToInt(RoutingRule::priority).min().orElseThrow();

          assertThat(applying.stream().filter(rule -> rule.priority() == best))
              .as("seed %d: %s to %s on %s", seed, regime, destination, day)
              .containsExactly(RULES.rule(regime, destination, day));
        }
      }
    }
  }

  @Test
  void everyRuleSaysWhoSaysSo() {
    assertThat(RULES.on(LocalDate.of(2026, 1, 1)))
        .hasSize(14)
        .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @Test
  void aTableWithAGapIsRefused() {
    List<RoutingRule> gap =
        List.of(
            rule("A", Regime.MILITARY, null, null, 90, BEGIN, null),
            rule("B", Regime.DUAL_USE, null, null, 90, BEGIN, LocalDate.of(2015, 1, 1)),
            rule("C", Regime.DUAL_USE, null, null, 90, LocalDate.of(2015, 1, 2), null));

    assertThatThrownBy(() -> new RoutingRules(gap, GROUPS, COUNTRIES))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("on 2015-01-01 exactly one rule must count, not []");
  }

  @Test
  void aTableInWhichTwoRulesCountIsRefused() {
    List<RoutingRule> two =
        List.of(
            rule("A", Regime.MILITARY, null, null, 90, BEGIN, null),
            rule("B", Regime.DUAL_USE, null, null, 90, BEGIN, null),
            rule("C", Regime.MILITARY, DestinationGroup.EU, null, 50, BEGIN, null),
            rule("D", Regime.MILITARY, DestinationGroup.NATO, null, 50, BEGIN, null));

    assertThatThrownBy(() -> new RoutingRules(two, GROUPS, COUNTRIES))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("exactly one rule must count, not [C, D]");
  }

  @Test
  void twoRulesThatMeetOnlyByAnAccessionAreFoundOut() {
    // Nobody was in both until Finland joined NATO: no turning day of a rule shows it.
    List<RoutingRule> later =
        List.of(
            rule("A", Regime.MILITARY, null, null, 90, BEGIN, null),
            rule("B", Regime.DUAL_USE, null, null, 90, BEGIN, null),
            rule("FI", Regime.MILITARY, null, "FI", 50, BEGIN, null),
            rule("N", Regime.MILITARY, DestinationGroup.NATO, null, 50, BEGIN, null),
            rule("O", Regime.MILITARY, DestinationGroup.ALLIES_OTHER, null, 51, BEGIN, null));

    assertThatThrownBy(() -> new RoutingRules(later, GROUPS, COUNTRIES))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(
            "MILITARY to FI on 2023-04-04 exactly one rule must count, not [FI, N]");
  }

  @Test
  void aRuleAboutNoCountryIsRefused() {
    List<RoutingRule> unknown =
        List.of(
            rule("A", Regime.MILITARY, null, null, 90, BEGIN, null),
            rule("B", Regime.DUAL_USE, null, null, 90, BEGIN, null),
            rule("C", Regime.DUAL_USE, null, "UK", 10, BEGIN, null));

    assertThatThrownBy(() -> new RoutingRules(unknown, GROUPS, COUNTRIES))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("unknown country UK");
  }

  @Test
  void beforeTheTableBeginsItSaysNothing() {
    LocalDate before = RULES.begins().minusDays(1);

    assertThat(RULES.begins()).isEqualTo(BEGIN);
    assertThatThrownBy(() -> RULES.rule(Regime.MILITARY, "DE", before))
        .isInstanceOf(IllegalStateException.class);
  }

  private static RoutingRule rule(
      String id,
      Regime regime,
      @Nullable DestinationGroup group,
      @Nullable String country,
      int priority,
      LocalDate from,
      @Nullable LocalDate to) {
    return new RoutingRule(
        id,
        regime,
        Optional.ofNullable(group),
        Optional.ofNullable(country),
        Route.CDIU,
        priority,
        new Validity(from, to),
        "invented",
        Reliability.ASSUMPTION);
  }
}

package nl.keten.risk.routing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.keten.events.Regime;
import nl.keten.events.Route;
import nl.keten.reference.DatedRow;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.Reliability;
import nl.keten.reference.Validity;

/**
 * Says who looks at cases of a regime for some destinations. It never says what the outcome is.
 *
 * @param group the destinations it is about; with neither group nor country, all of them
 * @param priority of the rules that apply, the one with the lowest number counts: what is named as
 *     an exception comes before what it is an exception to
 */
public record RoutingRule(
    String ruleId,
    Regime regime,
    Optional<DestinationGroup> group,
    Optional<String> country,
    Route route,
    int priority,
    Validity validity,
    String source,
    Reliability reliability) {

  static RoutingRule of(DatedRow row) {
    Optional<String> country = row.optional("country");
    Optional<DestinationGroup> group =
        row.optional("destination_group")
            .map(name -> row.constant("destination_group", DestinationGroup.class));
    if (country.isPresent() && group.isPresent()) {
      throw row.wrong("a rule is about a group or about a country, not both");
    }
    return new RoutingRule(
        row.text("rule_id"),
        row.constant("regime", Regime.class),
        group,
        country,
        row.constant("route", Route.class),
        row.number("priority"),
        row.validity(),
        row.source(),
        row.reliability());
  }

  boolean applies(Regime caseRegime, String destination, Set<DestinationGroup> groups) {
    return regime == caseRegime
        && country.map(destination::equals).orElse(true)
        && group.map(groups::contains).orElse(true);
  }

  boolean on(LocalDate day) {
    return validity.on(day);
  }
}

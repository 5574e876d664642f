package nl.keten.intake.licence;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.keten.events.Permanence;
import nl.keten.events.Regime;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.reference.DatedRow;
import nl.keten.reference.DatedTable;
import nl.keten.reference.DestinationGroups;
import nl.keten.reference.TableFormat;

/**
 * How long a licence is valid: a dated rule by regime, permanence, and whether the final
 * destination is an ally ({@code validity-rules.csv}; Kst-22054-388 for military goods). The rule
 * of the day of the decision counts. Immutable.
 */
@Startup
@Singleton
public class ValidityRules {

  private static final TableFormat FORMAT =
      new TableFormat(
          ValidityRules.class,
          "validity-rules.csv",
          List.of("rule_id", "regime", "permanence", "destination", "years"),
          List.of("regime", "permanence", "destination"));

  private final List<Rule> rules;
  private final DestinationGroups groups;

  /** Reads the table. */
  public ValidityRules(ReferenceFolder folder, DestinationGroups groups) {
    this.rules =
        DatedTable.read(FORMAT, folder.extra()).rows().stream().map(ValidityRules::rule).toList();
    this.groups = groups;
  }

  private enum Destination {
    ALLY,
    OTHER
  }

  private record Rule(
      String id,
      Regime regime,
      Permanence permanence,
      Destination destination,
      int years,
      DatedRow row) {}

  /**
   * A term of validity.
   *
   * @param until last day
   * @param ruleId the rule that gave it
   */
  public record Validity(LocalDate from, LocalDate until, String ruleId) {}

  /**
   * The validity of a licence decided on that day.
   *
   * @param finalDestination ISO 3166-1 alpha-2; not the consignee's country
   */
  public Validity of(
      Regime regime, Permanence permanence, String finalDestination, LocalDate decidedOn) {
    Destination destination =
        groups.isAlly(finalDestination, decidedOn) ? Destination.ALLY : Destination.OTHER;
    return rules.stream()
        .filter(rule -> rule.regime() == regime && rule.permanence() == permanence)
        .filter(rule -> rule.destination() == destination && rule.row().validity().on(decidedOn))
        .findFirst()
        .map(
            rule ->
                new Validity(decidedOn, decidedOn.plusYears(rule.years()).minusDays(1), rule.id()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No validity rule for " + regime + ", " + permanence + " on " + decidedOn));
  }

  private static Rule rule(DatedRow row) {
    return new Rule(
        row.text("rule_id"),
        row.constant("regime", Regime.class),
        row.constant("permanence", Permanence.class),
        row.constant("destination", Destination.class),
        row.number("years"),
        row);
  }
}

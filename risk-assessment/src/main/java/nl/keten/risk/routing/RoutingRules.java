package nl.keten.risk.routing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.keten.events.Regime;
import nl.keten.reference.Countries;
import nl.keten.reference.DatedTable;
import nl.keten.reference.DestinationGroup;
import nl.keten.reference.DestinationGroups;
import nl.keten.reference.ReferenceException;
import nl.keten.reference.TableFormat;

/**
 * The routing table. Exactly one rule counts for every regime, destination and day since the table
 * begins; {@link #read} refuses a table of which that is not true. Immutable.
 */
public final class RoutingRules {

  private static final TableFormat FORMAT =
      new TableFormat(
          RoutingRules.class,
          "routing-rules.csv",
          List.of("rule_id", "regime", "destination_group", "country", "route", "priority"),
          List.of("rule_id"));

  private final List<RoutingRule> rules;
  private final DestinationGroups groups;

  RoutingRules(List<RoutingRule> rules, DestinationGroups groups, Countries countries) {
    this.rules = List.copyOf(rules);
    this.groups = groups;
    check(countries);
  }

  /**
   * Reads the table.
   *
   * @param extra a folder that may hold extra rows, see {@link DatedTable#read}
   * @throws ReferenceException if for some destination on some day no rule counts, or two do
   */
  public static RoutingRules read(
      Optional<Path> extra, DestinationGroups groups, Countries countries) {
    return new RoutingRules(
        DatedTable.read(FORMAT, extra).rows().stream().map(RoutingRule::of).toList(),
        groups,
        countries);
  }

  /**
   * The rule that counts.
   *
   * @param destination country of final destination, ISO 3166-1 alpha-2; not the consignee's
   * @param receivedOn the day of receipt, so that a change of the table leaves running cases alone
   */
  public RoutingRule rule(Regime regime, String destination, LocalDate receivedOn) {
    List<RoutingRule> counting =
        counting(regime, destination, groups.groupsOf(destination, receivedOn), receivedOn);
    if (counting.size() != 1) {
      throw new IllegalStateException(
          counting.size() + " rules for " + regime + " to " + destination + " on " + receivedOn);
    }
    return counting.getFirst();
  }

  /** The rules in force on a day, in the order in which they count. */
  public List<RoutingRule> on(LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.on(day))
        .sorted(
            Comparator.comparing(RoutingRule::regime)
                .thenComparing(RoutingRule::priority)
                .thenComparing(RoutingRule::ruleId))
        .toList();
  }

  /** The first day about which the table says anything. */
  public LocalDate begins() {
    return rules.stream()
        .map(rule -> rule.validity().from())
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new ReferenceException(FORMAT.file(), "has no rules"));
  }

  private List<RoutingRule> counting(
      Regime regime, String destination, Set<DestinationGroup> memberships, LocalDate day) {
    List<RoutingRule> counting = new ArrayList<>();
    for (RoutingRule rule : rules) {
      if (rule.on(day) && rule.applies(regime, destination, memberships)) {
        if (!counting.isEmpty() && rule.priority() < counting.getFirst().priority()) {
          counting.clear();
        }
        if (counting.isEmpty() || rule.priority() == counting.getFirst().priority()) {
          counting.add(rule);
        }
      }
    }
    return counting;
  }

  private void check(Countries countries) {
    for (RoutingRule rule : rules) {
      rule.country()
          .filter(country -> !countries.codes().contains(country))
          .ifPresent(country -> refuse(rule.ruleId() + " is about an unknown country " + country));
    }
    for (LocalDate day : turningDays()) {
      for (String destination : countries.codes()) {
        Set<DestinationGroup> memberships = groups.groupsOf(destination, day);
        for (Regime regime : Regime.values()) {
          List<RoutingRule> counting = counting(regime, destination, memberships, day);
          if (counting.size() != 1) {
            refuse(
                "for %s to %s on %s exactly one rule must count, not %s"
                    .formatted(
                        regime,
                        destination,
                        day,
                        counting.stream().map(RoutingRule::ruleId).toList()));
          }
        }
      }
    }
  }

  /**
   * Between two of these days no rule and no membership changes, so that one day speaks for all.
   */
  private NavigableSet<LocalDate> turningDays() {
    LocalDate first = begins();
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (RoutingRule rule : rules) {
      days.add(rule.validity().from());
      LocalDate to = rule.validity().to();
      if (to != null) {
        days.add(to);
      }
    }
    groups.changes().stream().filter(day -> day.isAfter(first)).forEach(days::add);
    return days;
  }

  private static void refuse(String what) {
    throw new ReferenceException(FORMAT.file(), what);
  }
}

package nl.keten.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was decided, counted: of the file, or of reporting's totals. Mutable while counting.
 *
 * <p>Every figure is one entry: its name, for instance {@code rating ML5: value}, and its number.
 * So two tallies are compared, and one is taken from another, without knowing what they count.
 */
final class Tally {

  static final String RECEIVED = "applications in";
  static final String DECIDED = "decided";
  static final String OPEN = "open";
  static final String REFUSED = "refused";

  private final Map<String, BigDecimal> figures = new TreeMap<>();

  private void add(String figure, BigDecimal number) {
    figures.merge(figure, number, BigDecimal::add);
  }

  private void add(String figure, long number) {
    add(figure, BigDecimal.valueOf(number));
  }

  /** What the file says of these decisions, all of them decided. */
  static Tally ofFile(Collection<Decision> decisions, Function<Decision, String> country) {
    Tally tally = new Tally();
    for (Decision one : decisions) {
      tally.add(RECEIVED, 1);
      tally.add(DECIDED, 1);
      String outcome = one.refused() ? "REFUSED" : "GRANTED";
      tally.outcome(outcome, 1, one.value());
      if (one.refused()) {
        tally.add(REFUSED, 1);
        one.criteriaToCite().forEach(criterion -> tally.criterion(criterion, 1));
        tally.criteriaSet(new TreeSet<>(one.criteriaToCite()).toString(), 1);
      }
      String destination = country.apply(one);
      tally.goods("destination " + destination, one.lines().size(), 1, one.value());
      for (Decision.Line line : one.lines()) {
        tally.goods("rating " + line.rating(), 1, 1, line.value());
        tally.goods(crossing(line.rating(), destination, outcome), 1, 1, line.value());
      }
    }
    return tally;
  }

  /** So many applications that are in and not decided. */
  static Tally ofOpen(int applications) {
    Tally tally = new Tally();
    tally.add(RECEIVED, applications);
    tally.add(OPEN, applications);
    return tally;
  }

  /** What {@code GET /v1/decisions/totals} says. */
  static Tally ofReporting(JsonNode totals) {
    Tally tally = new Tally();
    JsonNode cases = totals.path("cases");
    tally.add(RECEIVED, cases.path("openBefore").asLong() + cases.path("received").asLong());
    tally.add(DECIDED, cases.path("decided").asLong());
    tally.add(OPEN, cases.path("open").asLong());
    for (JsonNode one : totals.path("outcomes")) {
      tally.outcome(one.path("outcome").asText(), one.path("cases").asLong(), value(one));
    }
    JsonNode refusals = totals.path("refusals");
    tally.add(REFUSED, refusals.path("cases").asLong());
    for (JsonNode one : refusals.path("criteria")) {
      tally.criterion(one.path("criterion").asInt(), one.path("cases").asLong());
    }
    for (JsonNode one : refusals.path("criteriaSets")) {
      TreeSet<Integer> set = new TreeSet<>();
      one.path("criteria").forEach(criterion -> set.add(criterion.asInt()));
      tally.criteriaSet(set.toString(), one.path("cases").asLong());
    }
    for (JsonNode one : totals.path("listCodes")) {
      tally.goods("rating " + one.path("listCode").asText(), one);
    }
    for (JsonNode one : totals.path("destinations")) {
      tally.goods("destination " + one.path("destination").asText(), one);
    }
    for (JsonNode one : totals.path("lines")) {
      tally.goods(
          crossing(
              one.path("listCode").asText(),
              one.path("destination").asText(),
              one.path("outcome").asText()),
          one);
    }
    return tally;
  }

  /** This without the other; figures that become zero stay, so that none is lost unseen. */
  Tally minus(Tally other) {
    Tally left = new Tally();
    figures.forEach(left::add);
    other.figures.forEach((figure, number) -> left.add(figure, number.negate()));
    return left;
  }

  /** The number of that name; zero if nothing was counted under it. */
  BigDecimal of(String figure) {
    return figures.getOrDefault(figure, BigDecimal.ZERO);
  }

  /** Every name. */
  Set<String> names() {
    return Set.copyOf(figures.keySet());
  }

  /** Whether nothing is left of it. */
  boolean isZero() {
    return figures.values().stream().allMatch(number -> number.signum() == 0);
  }

  private void outcome(String outcome, long cases, BigDecimal value) {
    add("outcome " + outcome + ": cases", cases);
    add("outcome " + outcome + ": value", value);
  }

  private void criterion(int criterion, long cases) {
    add("criterion " + criterion + ": refusals", cases);
  }

  private void criteriaSet(String criteria, long cases) {
    add("criteria " + criteria + ": refusals", cases);
  }

  private void goods(String of, JsonNode totals) {
    goods(of, totals.path("lines").asLong(), totals.path("cases").asLong(), value(totals));
  }

  private void goods(String of, long lines, long cases, BigDecimal value) {
    add(of + ": lines", lines);
    add(of + ": cases", cases);
    add(of + ": value", value);
  }

  private static String crossing(String rating, String destination, String outcome) {
    return "crossing " + rating + " " + destination + " " + outcome;
  }

  private static BigDecimal value(JsonNode totals) {
    return totals.path("valueEur").decimalValue();
  }
}

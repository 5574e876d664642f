package nl.keten.local.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A decision as the file tells it: one destination, one day, one or more ratings.
 *
 * @param id the decision number of the file
 * @param destination English name as the file writes it
 * @param criteria numbers 1-8 that a refusal cites; may be empty even for a refusal
 * @param lines one for each rating
 */
record Decision(
    long id,
    LocalDate date,
    String destination,
    boolean refused,
    Set<Integer> criteria,
    List<Line> lines) {

  /**
   * A criterion for a refusal that cites none in the file, because the chain rightly refuses to
   * refuse without one. The most frequent one; such refusals are counted apart.
   */
  static final int CRITERION_WHERE_NONE_IS_CITED = 1;

  Decision {
    criteria = Set.copyOf(criteria);
    lines = List.copyOf(lines);
  }

  /**
   * A rating and what was licensed under it.
   *
   * @param value as the file gives it, in pounds; zero where blank
   * @param blank whether the file leaves the value blank, as it does for refusals
   */
  record Line(String rating, BigDecimal value, boolean blank) {}

  /** Whether the file says "refused" but not why. */
  boolean refusedWithoutCriteria() {
    return refused && criteria.isEmpty();
  }

  /** The criteria the draft cites: those of the file, or the stand-in for none. */
  Set<Integer> criteriaToCite() {
    return refusedWithoutCriteria() ? Set.of(CRITERION_WHERE_NONE_IS_CITED) : criteria;
  }

  /** Sum over the lines. */
  BigDecimal value() {
    return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

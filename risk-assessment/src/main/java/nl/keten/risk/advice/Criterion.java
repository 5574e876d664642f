package nl.keten.risk.advice;

import nl.keten.reference.DatedRow;
import nl.keten.reference.Reliability;
import nl.keten.reference.Validity;

/**
 * One of the eight criteria of Common Position 2008/944/CFSP, article 2, as worded in a period.
 *
 * @param number 1-8
 * @param version the text it comes from, for instance {@code CP@2008}
 * @param onConcern what a concern means
 * @param linksRequired whether the advice must state the direct and the indirect link between good,
 *     destination and end user (Kamerstukken 33 694, nr. 38)
 */
public record Criterion(
    int number,
    String version,
    String subjectNl,
    String subjectEn,
    OnConcern onConcern,
    boolean linksRequired,
    Validity validity,
    String source,
    Reliability reliability) {

  /** What follows from a concern. */
  public enum OnConcern {
    /** A failed test means refusal: criteria 1-4. */
    REFUSE,
    /** It must be weighed: criteria 5-8. */
    WEIGH
  }

  static Criterion of(DatedRow row) {
    int number = row.number("criterion");
    if (number < 1 || number > Criteria.COUNT) {
      throw row.wrong("criterion is not 1-" + Criteria.COUNT);
    }
    return new Criterion(
        number,
        row.text("version"),
        row.text("subject_nl"),
        row.text("subject_en"),
        row.constant("concern", OnConcern.class),
        yes(row, "links_required"),
        row.validity(),
        row.source(),
        row.reliability());
  }

  private static boolean yes(DatedRow row, String column) {
    return switch (row.text(column)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw row.wrong(column + " is not yes or no");
    };
  }
}

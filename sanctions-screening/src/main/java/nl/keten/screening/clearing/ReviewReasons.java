package nl.keten.screening.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.problem.ProblemException;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;

/** Which reasons a verdict may rest on: the dated table {@code reference/review-reasons.csv}. */
@ApplicationScoped
class ReviewReasons {

  static final TableFormat TABLE =
      new TableFormat(
          ReviewReasons.class,
          "review-reasons.csv",
          List.of("verdict", "code", "nl", "en"),
          List.of("verdict", "code"));

  private final DatedTable table = DatedTable.read(TABLE, Optional.empty());

  /**
   * Lets a reason through if it belongs to the verdict on that day.
   *
   * @throws ProblemException 400 that lists the codes which do
   */
  void require(Verdict verdict, String code, LocalDate on) {
    List<String> codes =
        table
            .on(on)
            .filter(row -> row.text("verdict").equals(verdict.name()))
            .map(row -> row.text("code"))
            .sorted()
            .toList();
    if (!codes.contains(code)) {
      throw ProblemException.invalid(
          "reasonCode",
          "For this verdict reasonCode is one of " + String.join(", ", codes) + ".",
          "Bij dit oordeel is reasonCode een van " + String.join(", ", codes) + ".");
    }
  }
}

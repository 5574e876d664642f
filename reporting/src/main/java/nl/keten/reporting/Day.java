package nl.keten.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.keten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Days as they are asked for in a query: Dutch civil dates. */
public final class Day {

  private Day() {}

  /**
   * The day asked for, or another if none is.
   *
   * @param parameter its name, for the answer when it is no date
   * @throws ProblemException 400 if it is not a date such as {@code 2026-03-02}
   */
  public static LocalDate asked(String parameter, @Nullable String day, LocalDate otherwise) {
    if (day == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(
          parameter, "A date such as 2026-03-02.", "Een datum zoals 2026-03-02.");
    }
  }
}

package nl.keten.intake.reference;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.keten.reference.DatedRow;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;

/** Terms and limits of the intake that are policy, not code ({@code limits.csv}). Immutable. */
@Startup
@Singleton
public class Limits {

  private static final TableFormat FORMAT =
      new TableFormat(
          Limits.class, "limits.csv", List.of("limit", "value", "unit"), List.of("limit"));

  private final DatedTable table;

  /** Reads the table. */
  public Limits(ReferenceFolder folder) {
    this.table = DatedTable.read(FORMAT, folder.extra());
  }

  /** How old a screening may be when a grant is signed. */
  public Duration screeningFreshness(LocalDate on) {
    return Duration.ofHours(value("screening-freshness", "HOURS", on));
  }

  /** The term for an answer if the officer names none (Awb 4:5(1)). */
  public Period informationRequestDefault(LocalDate on) {
    return Period.ofWeeks(value("information-request-default", "WEEKS", on));
  }

  /** The longest term for an answer that an officer may name. */
  public Period informationRequestMaximum(LocalDate on) {
    return Period.ofWeeks(value("information-request-maximum", "WEEKS", on));
  }

  private int value(String limit, String unit, LocalDate on) {
    DatedRow row =
        table
            .on(on)
            .filter(r -> r.text("limit").equals(limit))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No limit " + limit + " on " + on));
    if (!row.text("unit").equals(unit)) {
      throw row.wrong("unit is not " + unit);
    }
    return row.number("value");
  }
}

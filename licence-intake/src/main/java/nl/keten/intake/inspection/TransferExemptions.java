package nl.keten.intake.inspection;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.keten.events.Regime;
import nl.keten.intake.casefile.Submission;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;

/**
 * Where no licence may be needed at all: a hint to the officer, who decides ({@code
 * transfer-exemptions.csv}; Bsg 18(2)(b)). Immutable.
 */
@Startup
@Singleton
class TransferExemptions {

  private static final TableFormat FORMAT =
      new TableFormat(
          TransferExemptions.class,
          "transfer-exemptions.csv",
          List.of("country", "regime", "article"),
          List.of("country", "regime"));

  private final DatedTable table;

  TransferExemptions(ReferenceFolder folder) {
    this.table = DatedTable.read(FORMAT, folder.extra());
    table.rows().forEach(row -> row.constant("regime", Regime.class));
  }

  /** The article that may make a licence unnecessary. */
  Optional<String> articleFor(Submission submission) {
    return table
        .on(submission.receivedOn())
        .filter(row -> row.text("country").equals(submission.destination()))
        .filter(row -> row.text("regime").equals(submission.regime().name()))
        .map(row -> row.text("article"))
        .findFirst();
  }
}

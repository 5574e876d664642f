package nl.keten.intake.decision;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.problem.Language;
import nl.keten.reference.DatedRow;
import nl.keten.reference.DatedTable;
import nl.keten.reference.TableFormat;

/** In whose name CDIU decides; ministers and portfolios change ({@code deciding-authority.csv}). */
@Startup
@Singleton
class DecidingAuthorities {

  private static final TableFormat FORMAT =
      new TableFormat(
          DecidingAuthorities.class,
          "deciding-authority.csv",
          List.of("authority", "name_nl", "name_en"),
          List.of("authority"));

  private final DatedTable table;

  DecidingAuthorities(ReferenceFolder folder) {
    this.table = DatedTable.read(FORMAT, folder.extra());
  }

  /** Who decided on that day. */
  String on(LocalDate day, Language language) {
    DatedRow row =
        table
            .on(day)
            .filter(r -> r.text("authority").equals("MINISTER"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody decides on " + day));
    return switch (language) {
      case NL -> row.text("name_nl");
      case EN -> row.text("name_en");
    };
  }
}

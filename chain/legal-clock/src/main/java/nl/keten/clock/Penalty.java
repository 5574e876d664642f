package nl.keten.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the authority owes for not deciding in time (Awb 4:17). */
final class Penalty {

  private Penalty() {}

  /** The first notice of default that came after the term had passed; earlier ones do nothing. */
  static @Nullable LocalDate noticeAfter(LocalDate due, List<ClockFact> notices, Trace trace) {
    for (ClockFact notice : notices) {
      if (notice.date().isAfter(due)) {
        return notice.date();
      }
      trace.aside(notice, "the term had not passed", "de termijn was nog niet verstreken");
    }
    return null;
  }

  /**
   * The amount in whole euros.
   *
   * @param until the last day owed: the day of the reading, or the day before the decision
   */
  static int owed(LocalDate notice, LocalDate until, Trace trace) {
    int grace = Statute.of("default-grace-days", notice);
    int block = Statute.of("penalty-block-days", notice);
    LocalDate first = notice.plusDays(grace);
    if (block == 0 || until.isBefore(first)) {
      return 0;
    }
    int days = (int) ChronoUnit.DAYS.between(first, until) + 1;
    int owed = 0;
    for (String rule :
        List.of("penalty-first-block-eur", "penalty-second-block-eur", "penalty-third-block-eur")) {
      int inBlock = Math.min(days, block);
      owed += inBlock * Statute.of(rule, notice);
      days -= inBlock;
    }
    trace.step(
        first,
        "Awb 4:17(2)",
        "a penalty is owed from this day: EUR " + owed + " so far",
        "vanaf deze dag is een dwangsom verschuldigd: tot nu toe EUR " + owed);
    return owed;
  }
}

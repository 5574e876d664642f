package nl.keten.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.keten.clock.ClockFact.Kind;
import nl.keten.clock.StatutoryTerms.Penalty;
import org.jspecify.annotations.Nullable;

/** The notice of default (ingebrekestelling) and the penalty for deciding late (Awb 4:17). */
final class NoticeOfDefault {

  private final History history;
  private final LocalDate due;
  private final StatutoryTerms terms;
  private final Trace trace;

  NoticeOfDefault(History history, LocalDate due, StatutoryTerms terms, Trace trace) {
    this.history = history;
    this.due = due;
    this.terms = terms;
    this.trace = trace;
  }

  /** Day of the first notice that had effect: one received after the term had passed. */
  @Nullable LocalDate received() {
    LocalDate first = null;
    for (ClockFact notice : history.effective(Kind.DEFAULT_NOTICE)) {
      if (!notice.date().isAfter(due)) {
        trace.withoutEffect(
            notice, "te vroeg, de termijn is niet voorbij", "premature, the term has not passed");
      } else if (first != null) {
        trace.withoutEffect(
            notice, "al in gebreke gesteld op " + first, "notice was already given on " + first);
      } else {
        first = notice.date();
        trace.step(
            first,
            notice.kind().article(),
            "Schriftelijk in gebreke gesteld",
            "Written notice of default received");
      }
    }
    return first;
  }

  /**
   * Awb 4:17(1)-(3): each day in default from when two weeks have passed since the notice. The day
   * of the decision is no day in default.
   */
  int penaltyEur(@Nullable LocalDate notice) {
    if (notice == null) {
      return 0;
    }
    Penalty penalty = terms.penalty(notice);
    if (penalty == null) {
      trace.warning(
          notice,
          "Awb 4:17",
          "De wet kende op deze dag nog geen dwangsom",
          "The law knew no penalty on this day");
      return 0;
    }
    LocalDate first = notice.plusDays(terms.firstPenaltyDay(notice));
    LocalDate last = history.lastCountedDay();
    if (last.isBefore(first)) {
      return 0;
    }
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    trace.step(
        first,
        "Awb 4:17(3)",
        "Eerste dag waarover een dwangsom verschuldigd is",
        "First day for which a penalty is due");
    int paid = Math.min(days, penalty.maxDays());
    trace.step(
        first.plusDays(paid - 1L),
        "Awb 4:17(2)",
        "Dwangsom over " + paid + " dagen: EUR " + penalty.eurAfter(days),
        "Penalty for " + paid + " days: EUR " + penalty.eurAfter(days));
    return penalty.eurAfter(days);
  }
}

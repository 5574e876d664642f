package nl.keten.clock;

import java.time.LocalDate;

/** Tells of each suspension when it began, why it had no effect, and how it ended. */
final class SuspensionTrace {

  private final History history;
  private final Term term;
  private final TermCalendar calendar;
  private final Trace trace;

  SuspensionTrace(History history, Term term, TermCalendar calendar, Trace trace) {
    this.history = history;
    this.term = term;
    this.calendar = calendar;
    this.trace = trace;
  }

  void tell(Stretch stretch) {
    ClockFact endedBy = stretch.endedBy();
    if (term.lapsedBefore(stretch.first())) {
      withoutEffect(stretch.fact());
      if (endedBy != null) {
        withoutEffect(endedBy);
      }
      return;
    }
    tellBegin(stretch);
    LocalDate lapsed = stretch.lapsedOn();
    if (endedBy != null) {
      tellEnd(stretch, endedBy.date(), "beëindigd", "ended");
    } else if (lapsed != null && !lapsed.isAfter(history.lastCountedDay())) {
      tellEnd(stretch, lapsed, "de genoemde dag is voorbij", "the named day has passed");
    }
  }

  private void withoutEffect(ClockFact fact) {
    trace.withoutEffect(
        fact,
        "de termijn was al voorbij op " + term.due(),
        "the term had already passed on " + term.due());
  }

  private void tellBegin(Stretch stretch) {
    trace.step(
        stretch.begun(),
        stretch.ground().article(),
        "Opgeschort met ingang van " + stretch.first() + ": " + stretch.ground().nl(),
        "Suspended from " + stretch.first() + ": " + stretch.ground().en());
  }

  private void tellEnd(Stretch stretch, LocalDate day, String nl, String en) {
    boolean stillSuspended = term.suspended().stream().anyMatch(s -> s.covers(day));
    trace.step(
        day,
        stretch.ground().article(),
        stretch.ground().nl()
            + ": "
            + nl
            + (stillSuspended
                ? "; nog opgeschort op een andere grond"
                : "; de termijn loopt weer met ingang van " + day),
        stretch.ground().en()
            + ": "
            + en
            + (stillSuspended
                ? "; still suspended on another ground"
                : "; the term runs again from " + day));
    if (stretch.ground() == Ground.INFORMATION) {
      tellUntilWhenItMayBeLeftUnprocessed(stretch, day);
    }
    if (stretch.ground().applicantIsToldTheNewDate()) {
      trace.step(
          day,
          "Awb 4:15(4)",
          "Deel de aanvrager zo spoedig mogelijk de nieuwe datum mee",
          "Tell the applicant the new date as soon as possible");
    }
  }

  private void tellUntilWhenItMayBeLeftUnprocessed(Stretch stretch, LocalDate day) {
    // Awb 4:5(4): four weeks after completion, or after the deadline passed unused.
    LocalDate from = stretch.endedBy() == null ? day.minusDays(1) : day;
    LocalDate until =
        calendar.nextWorkingDay(from.plusDays(calendar.terms().notProcessingDays(from)));
    trace.step(
        day,
        "Awb 4:5(4)",
        "Niet behandelen kan worden besloten tot en met " + until,
        "Not to process can be decided through " + until);
  }
}

package nl.keten.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statutory term of an application (Awb 4:13-4:17, 6:7; Algemene termijnenwet) as a pure
 * function of facts, a calendar and a day. There is no counter to lose a night, no cut-off hour and
 * no grant by silence: the same facts give the same answer, whenever it is asked.
 */
public final class LegalClock {

  /** Where the law's days begin and end. */
  private static final ZoneId CIVIL_TIME = ZoneId.of("Europe/Amsterdam");

  private LegalClock() {}

  /** The Dutch civil date of an instant. */
  public static LocalDate dutchDate(Instant instant) {
    return LocalDate.ofInstant(instant, CIVIL_TIME);
  }

  /**
   * What the clock says on a day.
   *
   * @param facts in any order; those dated after the day are ignored
   * @param asOf the day of the reading
   */
  public static ClockReading at(
      Collection<ClockFact> facts, TermCalendar calendar, LocalDate asOf) {
    Trace trace = new Trace();
    History history = History.of(facts, asOf, trace);
    LocalDate received = history.received();
    if (received == null) {
      return notStarted(trace);
    }
    LocalDate decided = history.decided();
    LocalDate lastOpen = decided == null ? asOf : decided.minusDays(1);
    List<Span> suspended = Suspensions.upTo(lastOpen, history, trace);
    List<ClockFact> extensions = history.of(ClockFact.Kind.TERM_EXTENDED);
    Term term = Term.of(received, suspended, extensions, calendar, trace);
    LocalDate unextended = Term.of(received, suspended, List.of(), calendar, new Trace()).due();
    LocalDate due = term.due();
    trace.step(
        due,
        "Awb 4:13; Algemene termijnenwet 1",
        "last day for a decision",
        "laatste dag voor een besluit");

    @Nullable LocalDate notice =
        Penalty.noticeAfter(due, history.of(ClockFact.Kind.DEFAULT_NOTICE), trace);
    Set<Ground> grounds =
        decided == null && term.effective().stream().anyMatch(span -> span.covers(asOf))
            ? Suspensions.groundsOn(asOf, history)
            : Set.of();
    LocalDate end = decided == null ? asOf : decided;
    int gross = (int) ChronoUnit.DAYS.between(received, end);
    int still = term.effective().stream().mapToInt(Span::days).sum();
    return new ClockReading(
        due,
        state(term, due, decided, notice, grounds, asOf),
        grounds,
        gross,
        still,
        gross - still,
        inTime(decided, due, asOf),
        inTime(decided, unextended, asOf),
        notice == null ? 0 : Penalty.owed(notice, lastOpen, trace),
        objectionUntil(history, calendar, trace),
        term.effective(),
        trace.steps());
  }

  private static ClockState state(
      Term term,
      LocalDate due,
      @Nullable LocalDate decided,
      @Nullable LocalDate notice,
      Set<Ground> grounds,
      LocalDate asOf) {
    if (decided != null) {
      return ClockState.STOPPED;
    }
    if (asOf.isAfter(due)) {
      return notice == null ? ClockState.BREACHED : ClockState.IN_DEFAULT;
    }
    if (!grounds.isEmpty()) {
      return ClockState.SUSPENDED;
    }
    return term.isExtended() ? ClockState.EXTENDED : ClockState.RUNNING;
  }

  private static @Nullable Boolean inTime(
      @Nullable LocalDate decided, LocalDate due, LocalDate asOf) {
    if (decided != null) {
      return !decided.isAfter(due);
    }
    return asOf.isAfter(due) ? Boolean.FALSE : null;
  }

  /** Six weeks from the day after the refusal was sent (Awb 6:7, 6:8). */
  private static @Nullable LocalDate objectionUntil(
      History history, TermCalendar calendar, Trace trace) {
    List<ClockFact> refusals = history.of(ClockFact.Kind.REFUSED);
    if (refusals.isEmpty()) {
      return null;
    }
    LocalDate refused = refusals.getFirst().date();
    LocalDate until =
        calendar.nextWorkingDay(refused.plusWeeks(Statute.of("objection-weeks", refused)));
    trace.step(until, "Awb 6:7, 6:8", "last day for an objection", "laatste dag voor bezwaar");
    return until;
  }

  private static ClockReading notStarted(Trace trace) {
    return new ClockReading(
        null,
        ClockState.NOT_STARTED,
        Set.of(),
        0,
        0,
        0,
        null,
        null,
        0,
        null,
        List.of(),
        trace.steps());
  }
}

package nl.keten.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.keten.clock.ClockFact.Kind;
import nl.keten.clock.History.Aside;
import org.jspecify.annotations.Nullable;

/**
 * The statutory term for deciding on an application: a pure function of facts, a calendar and a
 * day. Eight weeks from the receipt (Awb 4:13), longer by suspended days (4:15) and by an extension
 * announced in time (4:14(3)), ending on a working day (Atw 1). Nothing is granted by silence (WSD
 * 14(3)); lateness after notice of default costs money (4:17).
 *
 * <p>Three laws hold for facts that do not contradict each other, and are tested: with the same
 * facts a later {@code asOf} never gives an earlier due date; an added suspension never gives an
 * earlier due date; neither the order of recording nor double recording matters.
 */
public final class LegalClock {

  private static final ZoneId CIVIL_TIME = ZoneId.of("Europe/Amsterdam");

  private final History history;
  private final TermCalendar calendar;
  private final Trace trace = new Trace();

  private LegalClock(History history, TermCalendar calendar) {
    this.history = history;
    this.calendar = calendar;
  }

  /**
   * What the clock says at the end of {@code asOf}. Facts dated later play no part. Facts that
   * cannot have an effect are set aside, each with a warning in the trace.
   */
  public static ClockReading at(
      Collection<ClockFact> facts, TermCalendar calendar, LocalDate asOf) {
    return new LegalClock(History.knownOn(asOf, facts), calendar).read();
  }

  /** What cannot be true of all these facts together; empty if nothing contradicts. */
  public static List<Contradiction> contradictions(
      Collection<ClockFact> facts, TermCalendar calendar) {
    return Contradictions.in(History.knownOn(LocalDate.MAX, facts), calendar.terms());
  }

  /** The civil date in the Netherlands at this instant, in summer and in winter. */
  public static LocalDate dutchDate(Instant instant) {
    return LocalDate.ofInstant(instant, CIVIL_TIME);
  }

  private ClockReading read() {
    tellFactsSetAside();
    LocalDate received = history.received();
    if (received == null) {
      return withoutTerm();
    }
    Integer days = calendar.terms().decisionDays(received);
    if (days == null) {
      trace.warning(
          received,
          "Awb 4:13",
          "Er gold nog geen wettelijke beslistermijn",
          "No statutory term was in force");
      return withoutTerm();
    }
    return since(received, days);
  }

  private ClockReading withoutTerm() {
    boolean decided = history.decided() != null;
    return new ClockReading(
        null,
        null,
        decided ? ClockState.STOPPED : ClockState.NOT_STARTED,
        Set.of(),
        0,
        0,
        0,
        null,
        null,
        0,
        objectionUntil(),
        List.of(),
        trace.finished(null, calendar));
  }

  private ClockReading since(LocalDate received, int days) {
    tellReceipt(received);
    Suspensions suspensions = Suspensions.of(history, calendar.terms(), trace);
    Term term = walk(received, days, suspensions, history.lastCountedDay(), trace);
    tellOf(suspensions, term);
    NoticeOfDefault notice = new NoticeOfDefault(history, term.due(), calendar.terms(), trace);
    LocalDate noticed = notice.received();
    int penalty = notice.penaltyEur(noticed);
    tellOutcome(term);
    List<Span> spans = term.suspended();
    int gross = grossDays(received);
    int suspended = spans.stream().mapToInt(Span::days).sum();
    ClockState state = state(term, spans, noticed);
    return new ClockReading(
        term.due(),
        foreseenDue(received, days, suspensions, term),
        state,
        state == ClockState.SUSPENDED ? groundsToday(spans) : Set.of(),
        gross,
        suspended,
        gross - suspended,
        onTime(term.due()),
        onTime(term.dueWithoutExtension()),
        penalty,
        objectionUntil(),
        spans,
        trace.finished(term, calendar));
  }

  private Term walk(
      LocalDate received, int days, Suspensions suspensions, LocalDate lastDay, Trace to) {
    return Term.walk(
        received,
        days,
        suspensions.spans(lastDay),
        history.effective(Kind.TERM_EXTENDED),
        calendar,
        to);
  }

  /** Gross throughput: calendar days from receipt to decision, or to today. */
  private int grossDays(LocalDate received) {
    LocalDate decided = history.decided();
    LocalDate end = decided == null ? history.asOf() : decided;
    return Math.toIntExact(ChronoUnit.DAYS.between(received, end));
  }

  private ClockState state(Term term, List<Span> spans, @Nullable LocalDate noticed) {
    if (history.decided() != null) {
      return ClockState.STOPPED;
    }
    if (history.asOf().isAfter(term.due())) {
      return noticed == null ? ClockState.BREACHED : ClockState.IN_DEFAULT;
    }
    if (!groundsToday(spans).isEmpty()) {
      return ClockState.SUSPENDED;
    }
    return term.extended() ? ClockState.EXTENDED : ClockState.RUNNING;
  }

  private Set<Ground> groundsToday(List<Span> spans) {
    return spans.stream()
        .filter(s -> s.covers(history.asOf()))
        .findFirst()
        .map(Span::grounds)
        .orElse(Set.of());
  }

  private @Nullable Boolean onTime(LocalDate due) {
    LocalDate decided = history.decided();
    if (decided != null) {
      return !decided.isAfter(due);
    }
    return history.asOf().isAfter(due) ? Boolean.FALSE : null;
  }

  private @Nullable LocalDate foreseenDue(
      LocalDate received, int days, Suspensions suspensions, Term term) {
    if (history.decided() != null) {
      return null;
    }
    if (history.asOf().isAfter(term.due())) {
      return term.due();
    }
    LocalDate end = suspensions.foreseenEnd(history.asOf());
    return end == null ? null : walk(received, days, suspensions, end, new Trace()).due();
  }

  /** Awb 6:7, 6:8: six weeks from the day after the refusal was sent. */
  private @Nullable LocalDate objectionUntil() {
    List<ClockFact> refusals = history.effective(Kind.REFUSED);
    if (refusals.isEmpty()) {
      return null;
    }
    LocalDate refused = refusals.getFirst().date();
    LocalDate last = refused.plusDays(calendar.terms().objectionDays(refused));
    LocalDate until = calendar.nextWorkingDay(last);
    trace.step(
        refused,
        "Awb 6:7, 6:8",
        "Bezwaar kan worden gemaakt tot en met " + until,
        "Objection can be lodged through " + until);
    return until;
  }

  private void tellReceipt(LocalDate received) {
    trace.step(
        received,
        "Awb 4:13",
        "Ontvangen; de termijn van acht weken begint",
        "Received; the term of eight weeks begins");
  }

  private void tellOf(Suspensions suspensions, Term term) {
    SuspensionTrace words = new SuspensionTrace(history, term, calendar, trace);
    suspensions.stretches().forEach(words::tell);
  }

  private void tellFactsSetAside() {
    for (ClockFact fact : history.facts()) {
      Aside aside = history.aside(fact);
      if (aside != null) {
        trace.withoutEffect(fact, aside.nl(), aside.en());
      }
    }
  }

  private void tellOutcome(Term term) {
    LocalDate decided = history.decided();
    LocalDate due = term.due();
    if (history.asOf().isAfter(due) && (decided == null || decided.isAfter(due))) {
      trace.warning(
          due.plusDays(1),
          "Awb 4:13, WSD 14(3)",
          "De termijn is voorbij zonder beslissing; door stilzwijgen is niets verleend",
          "The term has passed without a decision; nothing is granted by silence");
    }
    if (decided != null) {
      boolean late = decided.isAfter(due);
      trace.step(
          decided,
          "Awb 3:41, 4:13",
          late ? "Beslist, na de termijn" : "Beslist, binnen de termijn",
          late ? "Decided, after the term" : "Decided, within the term");
    }
  }
}

package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The term itself: begins at the receipt, is lengthened by suspended days and by an extension
 * announced in time, and ends on a working day. Walks once through the days that matter.
 */
final class Term {

  private final TermCalendar calendar;
  private final Trace trace;
  private LocalDate end;
  private LocalDate endWithoutExtension;
  private boolean extended;
  private final List<Span> suspended = new ArrayList<>();
  private final NavigableMap<LocalDate, LocalDate> ends = new TreeMap<>();

  private Term(LocalDate received, int days, TermCalendar calendar, Trace trace) {
    this.calendar = calendar;
    this.trace = trace;
    this.end = received.plusDays(days);
    this.endWithoutExtension = end;
    ends.put(received, end);
  }

  /**
   * @param spans suspended days in order, none reaching over the day of an extension
   * @param extensions announcements in order of date
   */
  static Term walk(
      LocalDate received,
      int days,
      List<Span> spans,
      List<ClockFact> extensions,
      TermCalendar calendar,
      Trace trace) {
    Term term = new Term(received, days, calendar, trace);
    int next = 0;
    for (ClockFact extension : extensions) {
      while (next < spans.size() && !spans.get(next).last().isAfter(extension.date())) {
        term.suspend(spans.get(next++));
      }
      term.extend(extension);
    }
    while (next < spans.size()) {
      term.suspend(spans.get(next++));
    }
    return term;
  }

  /** Last day of the term, a working day (Atw 1(1)). */
  LocalDate due() {
    return calendar.nextWorkingDay(end);
  }

  /** Awb 4:13(2) with 4:15 but without 4:14(3). */
  LocalDate dueWithoutExtension() {
    return calendar.nextWorkingDay(endWithoutExtension);
  }

  /** The due date as it stood at the end of a day. */
  LocalDate dueOn(LocalDate day) {
    return calendar.nextWorkingDay(endOn(day));
  }

  /** The last day of the term before it moves to a working day, as it stood on a day. */
  LocalDate endOn(LocalDate day) {
    Map.Entry<LocalDate, LocalDate> known = ends.floorEntry(day);
    return known == null ? ends.firstEntry().getValue() : known.getValue();
  }

  boolean extended() {
    return extended;
  }

  /** A term that has lapsed cannot be suspended: there is nothing left to suspend. */
  boolean lapsedBefore(LocalDate day) {
    return day.isAfter(dueOn(day.minusDays(1)));
  }

  /** The spans that had effect; neighbours with the same grounds are one. */
  List<Span> suspended() {
    List<Span> joined = new ArrayList<>();
    for (Span span : suspended) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.last().plusDays(1).equals(span.first())
          && last.grounds().equals(span.grounds())) {
        joined.set(joined.size() - 1, new Span(last.first(), span.last(), span.grounds()));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  private void suspend(Span span) {
    if (!span.first().isAfter(dueWithoutExtension())) {
      endWithoutExtension = suspendedEnd(endWithoutExtension, span);
    }
    if (!span.first().isAfter(due())) {
      end = suspendedEnd(end, span);
      suspended.add(span);
      ends.put(span.last(), end);
    }
  }

  /**
   * Awb 4:15: the end moves by the suspended days. A term that had run to a weekend or holiday and
   * is suspended before the working day on which it would end, ends at the earliest on the day
   * after the suspension: no term ends on a day on which it is suspended.
   */
  private static LocalDate suspendedEnd(LocalDate end, Span span) {
    LocalDate moved = end.plusDays(span.days());
    LocalDate resumed = span.last().plusDays(1);
    return moved.isBefore(resumed) ? resumed : moved;
  }

  /** Awb 4:14(3): "within that term", hence within the eight weeks, and to a later day. */
  private void extend(ClockFact fact) {
    LocalDate named = Objects.requireNonNull(fact.argument());
    if (fact.date().isAfter(dueWithoutExtension())) {
      trace.withoutEffect(
          fact,
          "aangekondigd na afloop van de acht weken, op " + dueWithoutExtension(),
          "announced after the term had passed, on " + dueWithoutExtension());
    } else if (!named.isAfter(due())) {
      trace.withoutEffect(
          fact, "de genoemde dag ligt niet na " + due(), "the day it names is not after " + due());
      // Told a Sunday while the term runs on to Monday anyway: later suspension counts from there.
      end = named.isAfter(end) ? named : end;
      ends.put(fact.date(), end);
    } else {
      end = named;
      extended = true;
      ends.put(fact.date(), end);
      trace.step(
          fact.date(),
          fact.kind().article(),
          "Aan de aanvrager een langere termijn meegedeeld: tot en met " + named,
          "Longer term announced to the applicant: through " + named);
    }
  }
}

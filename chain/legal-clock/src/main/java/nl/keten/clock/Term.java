package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statutory term: eight weeks, moved by announced extensions and by suspended days. */
final class Term {

  private final TermCalendar calendar;
  private LocalDate end;
  private boolean extended;
  private final List<Span> effective = new ArrayList<>();

  private Term(TermCalendar calendar, LocalDate received) {
    this.calendar = calendar;
    this.end = received.plusWeeks(Statute.of("term-weeks", received));
  }

  /** Awb 4:13, 4:14(3), 4:15, each fact at its time. */
  static Term of(
      LocalDate received,
      List<Span> suspended,
      List<ClockFact> extensions,
      TermCalendar calendar,
      Trace trace) {
    Term term = new Term(calendar, received);
    List<Span> ahead = new ArrayList<>(suspended);
    for (ClockFact extension : extensions) {
      ahead = term.suspendUpTo(extension.date(), ahead, trace);
      term.extend(extension, trace);
    }
    term.suspendUpTo(null, ahead, trace);
    return term;
  }

  /** The last day for a decision: never a Saturday, Sunday or holiday. */
  LocalDate due() {
    return calendar.nextWorkingDay(end);
  }

  boolean isExtended() {
    return extended;
  }

  /** The suspended days that moved the term. */
  List<Span> effective() {
    return effective;
  }

  private List<Span> suspendUpTo(@Nullable LocalDate day, List<Span> spans, Trace trace) {
    List<Span> after = new ArrayList<>();
    for (Span span : spans) {
      if (day != null && span.first().isAfter(day)) {
        after.add(span);
      } else if (day != null && span.last().isAfter(day)) {
        suspend(new Span(span.first(), day, span.grounds()), trace);
        after.add(new Span(day.plusDays(1), span.last(), span.grounds()));
      } else {
        suspend(span, trace);
      }
    }
    return after;
  }

  private void suspend(Span span, Trace trace) {
    if (span.first().isAfter(due())) {
      trace.step(
          span.first(),
          "Awb 4:15",
          "a term that has passed cannot stand still",
          "een verstreken termijn kan niet stilstaan");
      return;
    }
    // A term that ended on a Saturday runs to Monday; what stands still from Monday on is that
    // longer
    // term. Without this the term would pass while it stands still.
    LocalDate running = span.first().isAfter(end) ? due() : end;
    end = running.plusDays(span.days());
    Span before = effective.isEmpty() ? null : effective.getLast();
    if (before != null
        && before.last().plusDays(1).equals(span.first())
        && before.grounds().equals(span.grounds())) {
      effective.set(effective.size() - 1, new Span(before.first(), span.last(), span.grounds()));
    } else {
      effective.add(span);
    }
  }

  private void extend(ClockFact fact, Trace trace) {
    LocalDate named = fact.argument();
    if (named == null || !named.isAfter(end)) {
      trace.aside(fact, "the named day is not later", "de genoemde dag is niet later");
    } else if (fact.date().isAfter(due())) {
      trace.aside(
          fact, "announced after the term had passed", "aangekondigd na afloop van de termijn");
    } else {
      end = named;
      extended = true;
      trace.step(fact, "the term is extended to " + named, "de termijn is verlengd tot " + named);
    }
  }
}

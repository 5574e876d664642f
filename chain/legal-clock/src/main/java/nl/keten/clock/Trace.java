package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.keten.clock.TermCalendar.Holiday;
import org.jspecify.annotations.Nullable;

/** Collects the steps of a reading while the rules are applied. */
final class Trace {

  private final Set<TraceStep> steps = new LinkedHashSet<>();

  void step(LocalDate date, String article, String nl, String en) {
    steps.add(new TraceStep(date, article, false, nl, en, null));
  }

  void warning(LocalDate date, String article, String nl, String en) {
    steps.add(new TraceStep(date, article, true, nl, en, null));
  }

  /** A fact that changes nothing, and why. Never left out silently. */
  void withoutEffect(ClockFact fact, String nl, String en) {
    warning(
        fact.date(),
        fact.kind().article(),
        "Zonder gevolg (" + fact.kind().word() + "): " + nl,
        "No effect (" + fact.kind().word() + "): " + en);
  }

  /** In order of date, each with the due date after it where a term is known. */
  List<TraceStep> finished(@Nullable Term term, TermCalendar calendar) {
    List<TraceStep> ordered = new ArrayList<>();
    LocalDate lastEnd = null;
    for (TraceStep step : steps.stream().sorted(Comparator.comparing(TraceStep::date)).toList()) {
      if (term == null) {
        ordered.add(step);
        continue;
      }
      LocalDate due = term.dueOn(step.date());
      ordered.add(
          new TraceStep(step.date(), step.article(), step.warning(), step.nl(), step.en(), due));
      LocalDate end = term.endOn(step.date());
      if (!end.equals(lastEnd) && !end.equals(due)) {
        ordered.add(movedToAWorkingDay(step.date(), end, due, calendar));
      }
      lastEnd = end;
    }
    return List.copyOf(ordered);
  }

  private static TraceStep movedToAWorkingDay(
      LocalDate date, LocalDate end, LocalDate due, TermCalendar calendar) {
    Holiday holiday = calendar.holiday(end);
    return new TraceStep(
        date,
        holiday == null ? "Atw 1(1)" : "Atw 1(1), " + holiday.article().substring(4),
        false,
        end
            + " is een "
            + (holiday == null ? "dag in het weekeinde" : "feestdag (" + holiday.nl() + ")")
            + ": de termijn loopt tot en met "
            + due,
        end
            + " is a "
            + (holiday == null ? "weekend day" : "holiday (" + holiday.en() + ")")
            + ": the term runs through "
            + due,
        due);
  }
}

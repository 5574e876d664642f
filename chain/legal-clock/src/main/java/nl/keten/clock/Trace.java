package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reckoning as it is written down. */
final class Trace {

  private final List<TraceStep> steps = new ArrayList<>();

  void step(ClockFact fact, String en, String nl) {
    step(fact.date(), fact.kind().article(), en, nl);
  }

  void step(LocalDate date, String article, String en, String nl) {
    steps.add(new TraceStep(date, article, en, nl));
  }

  /** A fact that has no effect, and why. */
  void aside(ClockFact fact, String whyEn, String whyNl) {
    step(
        fact,
        fact.kind().word() + " has no effect: " + whyEn,
        fact.kind().word() + " heeft geen gevolg: " + whyNl);
  }

  List<TraceStep> steps() {
    return steps.stream().sorted(Comparator.comparing(TraceStep::date)).toList();
  }
}

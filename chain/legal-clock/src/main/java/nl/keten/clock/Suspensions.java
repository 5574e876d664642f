package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.keten.clock.ClockFact.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the stretches of suspension off the facts and lays them over the days, each day once. */
final class Suspensions {

  private final History history;
  private final StatutoryTerms terms;
  private final Trace trace;
  private final List<Stretch> stretches = new ArrayList<>();

  private Suspensions(History history, StatutoryTerms terms, Trace trace) {
    this.history = history;
    this.terms = terms;
    this.trace = trace;
  }

  static Suspensions of(History history, StatutoryTerms terms, Trace trace) {
    Suspensions suspensions = new Suspensions(history, terms, trace);
    for (Ground ground : Ground.values()) {
      for (ClockFact fact : history.effective(ground.begins())) {
        suspensions.begin(ground, fact);
      }
    }
    for (ClockFact fact : history.facts()) {
      suspensions.end(fact);
    }
    return suspensions;
  }

  List<Stretch> stretches() {
    return List.copyOf(stretches);
  }

  private void begin(Ground ground, ClockFact fact) {
    Stretch stretch = new Stretch(ground, fact);
    LocalDate until = fact.argument();
    if (until != null) {
      stretch.allowUntil(terms.lastDayOfAgreedDelay(until));
      if (!until.isAfter(fact.date())) {
        trace.withoutEffect(
            fact, "de genoemde dag ligt niet later", "the day it names is not later");
        return;
      }
    }
    stretches.add(stretch);
  }

  private void end(ClockFact fact) {
    if (history.aside(fact) != null) {
      return;
    }
    if (fact.kind() == Kind.INFORMATION_DEADLINE) {
      setDeadline(fact);
    }
    for (Ground ground : Ground.values()) {
      if (fact.kind() == ground.ends()) {
        List<Stretch> ended = endedBy(ground, fact);
        ended.forEach(stretch -> stretch.endBy(fact));
        if (ended.isEmpty()) {
          trace.withoutEffect(
              fact,
              "er was niets dat op deze grond opschortte",
              "nothing was suspended on this ground");
        }
      }
    }
  }

  /**
   * An answer ends what was open before its day. What began on the very same day it ends only if
   * nothing older was open: an officer who receives an answer and at once asks on has asked on.
   */
  private List<Stretch> endedBy(Ground ground, ClockFact fact) {
    List<Stretch> open =
        stretches.stream()
            .filter(s -> s.ground() == ground && s.openOn(fact.date()))
            .filter(s -> !s.begun().isAfter(fact.date()))
            .toList();
    LocalDate named = fact.argument();
    if (named != null) {
      return open.stream().filter(s -> s.begun().equals(named)).toList();
    }
    List<Stretch> older = open.stream().filter(s -> s.begun().isBefore(fact.date())).toList();
    return older.isEmpty() ? open : older;
  }

  /** Awb 4:5(1), 4:15(1)(a): a deadline ends the suspension when it passes unused. */
  private void setDeadline(ClockFact fact) {
    LocalDate named = Objects.requireNonNull(fact.argument());
    List<Stretch> open =
        stretches.stream()
            .filter(s -> s.ground() == Ground.INFORMATION && s.openOn(fact.date()))
            .filter(s -> !s.begun().isAfter(fact.date()))
            .toList();
    if (named.isBefore(fact.date())) {
      trace.withoutEffect(
          fact, "de termijn was al voorbij toen zij werd gesteld", "it had passed when it was set");
    } else if (open.isEmpty()) {
      trace.withoutEffect(
          fact, "er stond op die dag geen verzoek open", "no request was open on that day");
    } else {
      open.forEach(stretch -> stretch.allowUntil(terms.lastDayOfDeadline(named)));
      trace.step(
          fact.date(),
          fact.kind().article(),
          "Termijn voor aanvulling gesteld tot en met " + named,
          "Deadline for completion set: " + named);
    }
  }

  /**
   * The suspended days up to a day as disjoint spans in order, each with its grounds. Spans are cut
   * at the days of facts, so that no fact falls inside one.
   */
  List<Span> spans(LocalDate lastCountedDay) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    for (Stretch stretch : stretches) {
      starts.add(stretch.first());
      LocalDate last = stretch.last();
      if (last != null) {
        starts.add(last.plusDays(1));
      }
    }
    history.facts().forEach(fact -> starts.add(fact.date().plusDays(1)));
    List<Span> spans = new ArrayList<>();
    for (LocalDate from : starts.headSet(lastCountedDay, true)) {
      Set<Ground> grounds = groundsOn(from);
      LocalDate next = starts.higher(from);
      LocalDate to =
          next == null || next.isAfter(lastCountedDay) ? lastCountedDay : next.minusDays(1);
      if (!grounds.isEmpty()) {
        spans.add(new Span(from, to, grounds));
      }
    }
    return spans;
  }

  private Set<Ground> groundsOn(LocalDate day) {
    Set<Ground> grounds = EnumSet.noneOf(Ground.class);
    stretches.stream().filter(s -> s.coversOn(day)).forEach(s -> grounds.add(s.ground()));
    return grounds;
  }

  /**
   * The last day that is already known to be suspended if nothing more happens; null if one of the
   * suspensions that run has no named end.
   */
  @Nullable LocalDate foreseenEnd(LocalDate asOf) {
    LocalDate end = asOf;
    for (Stretch stretch : stretches) {
      LocalDate last = stretch.last();
      if (last == null) {
        return null;
      }
      end = last.isAfter(end) ? last : end;
    }
    return end;
  }
}

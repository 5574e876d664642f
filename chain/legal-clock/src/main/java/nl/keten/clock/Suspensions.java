package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the term stands still (Awb 4:15): from the day after the request or notice to
 * the day before it is met, or to the day on which its deadline ends unused.
 *
 * <p>Facts carry no number that ties an answer to a question. An answer meets all that was asked on
 * earlier days; if nothing was open then, it meets what was asked on its own day.
 */
final class Suspensions {

  private final Trace trace;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<Ground, LocalDate> metSameDay = new HashMap<>();

  private Suspensions(Trace trace) {
    this.trace = trace;
  }

  /**
   * The suspended days up to and including a day, merged where they overlap.
   *
   * @param last the day before the decision, or the day of the reading
   */
  static List<Span> upTo(LocalDate last, History history, Trace trace) {
    Suspensions suspensions = new Suspensions(trace);
    history.facts().forEach(suspensions::reckon);
    return suspensions.merged(last);
  }

  private void reckon(ClockFact fact) {
    switch (fact.kind()) {
      case INFORMATION_REQUESTED -> begin(Ground.INFORMATION, fact);
      case INFORMATION_RECEIVED -> end(Ground.INFORMATION, fact);
      case INFORMATION_DEADLINE -> limit(fact);
      case FOREIGN_AUTHORITY_ASKED -> begin(Ground.FOREIGN_AUTHORITY, fact);
      case FOREIGN_AUTHORITY_ANSWERED -> end(Ground.FOREIGN_AUTHORITY, fact);
      case AGREED_DELAY -> agree(fact);
      case DELAY_BY_APPLICANT -> begin(Ground.DELAY_BY_APPLICANT, fact);
      case DELAY_BY_APPLICANT_ENDED -> end(Ground.DELAY_BY_APPLICANT, fact);
      case FORCE_MAJEURE_TOLD -> begin(Ground.FORCE_MAJEURE, fact);
      case FORCE_MAJEURE_ENDED -> end(Ground.FORCE_MAJEURE, fact);
      case RECEIVED, TERM_EXTENDED, DEFAULT_NOTICE, DECIDED, REFUSED -> {}
    }
  }

  private void begin(Ground ground, ClockFact fact) {
    if (fact.date().equals(metSameDay.get(ground))) {
      trace.aside(fact, "met on the same day", "dezelfde dag afgehandeld");
      return;
    }
    stretches.add(new Stretch(ground, fact.date().plusDays(1)));
    trace.step(
        fact,
        "the term stands still from the next day: " + ground.en(),
        "de termijn staat stil vanaf de volgende dag: " + ground.nl());
  }

  private void end(Ground ground, ClockFact fact) {
    List<Stretch> open =
        stretches.stream().filter(s -> s.ground == ground && s.isOpenOn(fact.date())).toList();
    if (open.isEmpty()) {
      metSameDay.put(ground, fact.date());
      trace.aside(fact, "nothing was open on earlier days", "er stond op eerdere dagen niets open");
      return;
    }
    open.forEach(stretch -> stretch.last = fact.date().minusDays(1));
    trace.step(fact, "the term runs on from this day", "de termijn loopt vanaf deze dag verder");
  }

  private void limit(ClockFact fact) {
    LocalDate deadline = argument(fact);
    List<Stretch> open =
        stretches.stream()
            .filter(s -> s.ground == Ground.INFORMATION && s.mayBeLimitedOn(fact.date()))
            .toList();
    if (open.isEmpty()) {
      trace.aside(fact, "no request is open", "er staat geen verzoek open");
    } else if (deadline.isBefore(fact.date())) {
      trace.aside(fact, "the deadline is past", "de termijn is al voorbij");
    } else {
      open.forEach(stretch -> stretch.limitTo(deadline));
      trace.step(
          fact,
          "the applicant has until " + deadline,
          "de aanvrager heeft de tijd tot en met " + deadline);
    }
  }

  private void agree(ClockFact fact) {
    LocalDate until = argument(fact);
    if (!until.isAfter(fact.date())) {
      trace.aside(fact, "the delay ends before it begins", "het uitstel eindigt voor het begint");
      return;
    }
    Stretch stretch = new Stretch(Ground.AGREED_DELAY, fact.date().plusDays(1));
    stretch.last = until;
    stretches.add(stretch);
    trace.step(
        fact,
        "the applicant agrees to a delay until " + until,
        "de aanvrager stemt in met uitstel tot en met " + until);
  }

  private List<Span> merged(LocalDate last) {
    List<Span> spans = new ArrayList<>();
    for (Stretch stretch :
        stretches.stream().sorted(Comparator.comparing((Stretch s) -> s.first)).toList()) {
      LocalDate end = stretch.endAtMost(last);
      if (end.isBefore(stretch.first)) {
        continue;
      }
      Span before = spans.isEmpty() ? null : spans.getLast();
      if (before == null || stretch.first.isAfter(before.last())) {
        spans.add(new Span(stretch.first, end, Set.of(stretch.ground)));
      } else {
        Set<Ground> both = EnumSet.copyOf(before.grounds());
        both.add(stretch.ground);
        LocalDate later = end.isAfter(before.last()) ? end : before.last();
        spans.set(spans.size() - 1, new Span(before.first(), later, both));
      }
    }
    return spans;
  }

  /** The grounds on which the term stands still on that day. */
  static Set<Ground> groundsOn(LocalDate day, History history) {
    Suspensions suspensions = new Suspensions(new Trace());
    history.facts().forEach(suspensions::reckon);
    Set<Ground> grounds = EnumSet.noneOf(Ground.class);
    for (Stretch stretch : suspensions.stretches) {
      if (!day.isBefore(stretch.first) && !stretch.endAtMost(day).isBefore(day)) {
        grounds.add(stretch.ground);
      }
    }
    return grounds;
  }

  private static LocalDate argument(ClockFact fact) {
    LocalDate argument = fact.argument();
    if (argument == null) {
      throw new IllegalStateException("A " + fact.kind().word() + " without its date");
    }
    return argument;
  }

  /** One reason for the term to stand still. */
  private static final class Stretch {

    private final Ground ground;
    private final LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable LocalDate deadline;

    Stretch(Ground ground, LocalDate first) {
      this.ground = ground;
      this.first = first;
    }

    /** Asked on an earlier day, not met, its deadline not passed. */
    boolean isOpenOn(LocalDate day) {
      return last == null
          && !day.isBefore(first)
          && (deadline == null || !day.isAfter(deadline.plusDays(1)));
    }

    boolean mayBeLimitedOn(LocalDate day) {
      return last == null && (deadline == null || !day.isAfter(deadline));
    }

    void limitTo(LocalDate day) {
      deadline = deadline == null || day.isAfter(deadline) ? day : deadline;
    }

    LocalDate endAtMost(LocalDate day) {
      LocalDate end = day;
      end = last != null && last.isBefore(end) ? last : end;
      return deadline != null && deadline.isBefore(end) ? deadline : end;
    }
  }
}

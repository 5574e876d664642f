package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.keten.clock.ClockFact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The term carried from one day to the next, seeing each day's facts once and nothing else: a
 * second way to the same answer, written without the classes of the first.
 */
final class DayByDay {

  private final TermCalendar calendar;
  private final List<Pending> pending = new ArrayList<>();
  private @Nullable LocalDate end;
  private @Nullable LocalDate unextendedEnd;
  private boolean extended;
  private boolean decided;
  private boolean suspendedToday;
  private boolean inDefault;
  private boolean late;
  private int suspendedDays;

  DayByDay(TermCalendar calendar) {
    this.calendar = calendar;
  }

  private record Pending(Kind kind, LocalDate begun, @Nullable LocalDate last) {
    boolean openOn(LocalDate day) {
      return last == null || !day.isAfter(last);
    }
  }

  void live(LocalDate today, List<ClockFact> unsorted) {
    suspendedToday = false;
    List<ClockFact> facts = unsorted.stream().distinct().sorted().toList();
    if (end == null && facts.stream().anyMatch(f -> f.kind() == Kind.RECEIVED)) {
      end = today.plusDays(56);
      unextendedEnd = end;
    }
    if (end == null || decided) {
      return;
    }
    late = today.isAfter(calendar.nextWorkingDay(end));
    if (facts.stream().anyMatch(f -> f.kind() == Kind.DECIDED || f.kind() == Kind.REFUSED)) {
      decided = true;
      return;
    }
    begin(today, facts);
    facts.stream().filter(f -> beginsWith(f.kind()) != null).forEach(f -> answer(today, f));
    countToday(today);
    for (ClockFact fact : facts) {
      switch (fact.kind()) {
        case INFORMATION_DEADLINE -> limit(today, Objects.requireNonNull(fact.argument()));
        case TERM_EXTENDED -> extend(today, Objects.requireNonNull(fact.argument()));
        case DEFAULT_NOTICE -> inDefault |= late;
        default -> {}
      }
    }
  }

  private void begin(LocalDate today, List<ClockFact> facts) {
    for (ClockFact fact : facts) {
      switch (fact.kind()) {
        case INFORMATION_REQUESTED,
            FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD,
            DELAY_BY_APPLICANT,
            FORCE_MAJEURE_TOLD ->
            pending.add(new Pending(fact.kind(), today, null));
        case APPLICANT_AGREED_TO_DELAY ->
            pending.add(new Pending(fact.kind(), today, fact.argument()));
        default -> {}
      }
    }
  }

  private static @Nullable Kind beginsWith(Kind end) {
    return switch (end) {
      case INFORMATION_RECEIVED -> Kind.INFORMATION_REQUESTED;
      case FOREIGN_AUTHORITY_ANSWERED -> Kind.FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD;
      case DELAY_BY_APPLICANT_ENDED -> Kind.DELAY_BY_APPLICANT;
      case FORCE_MAJEURE_ENDED -> Kind.FORCE_MAJEURE_TOLD;
      default -> null;
    };
  }

  private void answer(LocalDate today, ClockFact fact) {
    List<Pending> open =
        pending.stream()
            .filter(p -> p.kind() == beginsWith(fact.kind()) && p.openOn(today))
            .sorted(Comparator.comparing(Pending::begun))
            .toList();
    LocalDate named = fact.argument();
    boolean older = !open.isEmpty() && open.getFirst().begun().isBefore(today);
    open.stream()
        .filter(p -> named == null ? !older || p.begun().isBefore(today) : p.begun().equals(named))
        .forEach(pending::remove);
  }

  private void countToday(LocalDate today) {
    boolean still = pending.stream().anyMatch(p -> p.begun().isBefore(today) && p.openOn(today));
    LocalDate unextended = Objects.requireNonNull(unextendedEnd);
    if (still && !today.isAfter(calendar.nextWorkingDay(unextended))) {
      unextendedEnd = oneDayMore(unextended, today);
    }
    if (still && !late) {
      suspendedToday = true;
      suspendedDays++;
      end = oneDayMore(Objects.requireNonNull(end), today);
    }
  }

  private static LocalDate oneDayMore(LocalDate end, LocalDate today) {
    return end.isBefore(today) ? today.plusDays(1) : end.plusDays(1);
  }

  private void limit(LocalDate today, LocalDate deadline) {
    if (deadline.isBefore(today)) {
      return;
    }
    pending.replaceAll(
        p ->
            p.kind() == Kind.INFORMATION_REQUESTED
                    && p.openOn(today)
                    && (p.last() == null || p.last().isBefore(deadline))
                ? new Pending(p.kind(), p.begun(), deadline)
                : p);
  }

  private void extend(LocalDate today, LocalDate named) {
    if (today.isAfter(calendar.nextWorkingDay(Objects.requireNonNull(unextendedEnd)))) {
      return;
    }
    extended |= named.isAfter(Objects.requireNonNull(due()));
    end = named.isAfter(Objects.requireNonNull(end)) ? named : end;
  }

  @Nullable LocalDate due() {
    return end == null ? null : calendar.nextWorkingDay(end);
  }

  int suspendedDays() {
    return suspendedDays;
  }

  ClockState state() {
    if (end == null) {
      return ClockState.NOT_STARTED;
    }
    if (decided) {
      return ClockState.STOPPED;
    }
    if (late) {
      return inDefault ? ClockState.IN_DEFAULT : ClockState.BREACHED;
    }
    if (suspendedToday) {
      return ClockState.SUSPENDED;
    }
    return extended ? ClockState.EXTENDED : ClockState.RUNNING;
  }
}

package nl.keten.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says at the end of a day.
 *
 * @param due last day of the term, given the suspended days so far; null before a receipt
 * @param foreseenDue the due date if running suspensions last until the day named for them
 *     (information deadline, agreed delay); null while a suspension has no named end, before a
 *     receipt and once decided
 * @param state where the term stands
 * @param grounds why the day is suspended; empty unless {@link ClockState#SUSPENDED}
 * @param grossDays calendar days from receipt to decision, or to the day of the reading while open
 * @param suspendedDays days in the union of all suspensions that had effect
 * @param netDays gross less suspended
 * @param onTime decided on or before {@code due}; null while open and not yet late
 * @param onTimeWithoutExtension the same measured without announced extensions, so that these
 *     cannot hide lateness
 * @param penaltyEur penalty run up so far, whole euros
 * @param objectionUntil last day to object to a refusal; null without one
 * @param suspensions the suspended days, disjoint and in order
 * @param trace the steps in order of date
 */
public record ClockReading(
    @Nullable LocalDate due,
    @Nullable LocalDate foreseenDue,
    ClockState state,
    Set<Ground> grounds,
    int grossDays,
    int suspendedDays,
    int netDays,
    @Nullable Boolean onTime,
    @Nullable Boolean onTimeWithoutExtension,
    int penaltyEur,
    @Nullable LocalDate objectionUntil,
    List<Span> suspensions,
    List<TraceStep> trace) {

  /** Copies the collections. */
  public ClockReading {
    grounds = Set.copyOf(grounds);
    suspensions = List.copyOf(suspensions);
    trace = List.copyOf(trace);
  }
}

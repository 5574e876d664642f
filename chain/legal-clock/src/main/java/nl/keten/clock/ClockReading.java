package nl.keten.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the legal clock says on a day.
 *
 * @param due last day for a decision in time; null before receipt. While the term stands still it
 *     is the day that follows from the suspension so far
 * @param state where the clock is
 * @param grounds why the term stands still on this day; empty unless {@link ClockState#SUSPENDED}
 * @param grossDays calendar days from receipt to the decision, or to this day
 * @param suspendedDays days on which the term stood still, each counted once
 * @param netDays gross less suspended
 * @param onTime whether the decision was in time; null while that is open
 * @param onTimeWithoutExtension the same as if the term had never been extended, so that extensions
 *     cannot hide lateness; null while that is open
 * @param penaltyEur what the authority owes for default so far, in whole euros
 * @param objectionUntil last day for an objection against a refusal; null if there is none
 * @param suspensions the days the term stood still, in order, without overlap
 * @param trace the reckoning, step by step
 */
public record ClockReading(
    @Nullable LocalDate due,
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

  public ClockReading {
    grounds = Set.copyOf(grounds);
    suspensions = List.copyOf(suspensions);
    trace = List.copyOf(trace);
  }
}

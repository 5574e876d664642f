package nl.keten.reporting.timeline;

import java.time.Instant;
import java.util.List;
import nl.keten.events.Station;
import nl.keten.reporting.projection.CaseHistory.Move;
import nl.keten.reporting.projection.CaseHistory.Visit;
import nl.keten.reporting.projection.VisitMove;
import org.jspecify.annotations.Nullable;

/**
 * One visit to a station and how long it took.
 *
 * @param startedAt when somebody first took it up; null if nobody did
 */
record VisitTimes(
    Visit visit, VisitState state, @Nullable Instant startedAt, Days days, Effort effort) {

  /** What a visit is like at a moment. */
  enum VisitState {
    /** Nobody has it in hand. */
    QUEUED,
    /** Somebody has it in hand. */
    STARTED,
    /** Its work is done. */
    FINISHED
  }

  /** A visit that lasted until then, or at which we look then. */
  static VisitTimes of(Visit visit, List<Move> moves, Days days, Instant until) {
    Instant startedAt =
        moves.stream()
            .filter(move -> move.move() == VisitMove.STARTED)
            .map(Move::movedAt)
            .findFirst()
            .orElse(null);
    return new VisitTimes(
        visit, state(visit, moves), startedAt, days, Effort.of(visit.enteredAt(), until, moves));
  }

  Station station() {
    return visit.station();
  }

  private static VisitState state(Visit visit, List<Move> moves) {
    if (visit.finishedAt() != null) {
      return VisitState.FINISHED;
    }
    return moves.isEmpty() || moves.getLast().move() == VisitMove.PAUSED
        ? VisitState.QUEUED
        : VisitState.STARTED;
  }
}

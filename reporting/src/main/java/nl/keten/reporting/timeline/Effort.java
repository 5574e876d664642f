package nl.keten.reporting.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.keten.reporting.projection.CaseHistory.Move;

/**
 * What happened during a stay at a station, by the clock on the wall.
 *
 * @param waiting the case lay there and nobody had it in hand
 * @param touch somebody had it in hand
 */
record Effort(Duration waiting, Duration touch) {

  static final Effort NONE = new Effort(Duration.ZERO, Duration.ZERO);

  /**
   * Divides a stay.
   *
   * @param until when the case left, or the moment of looking
   * @param moves of this visit, in order
   */
  static Effort of(Instant entered, Instant until, List<Move> moves) {
    Duration touch = Duration.ZERO;
    Instant inHandSince = null;
    for (Move move : moves) {
      switch (move.move()) {
        case STARTED -> inHandSince = inHandSince == null ? move.movedAt() : inHandSince;
        case PAUSED -> {
          touch = inHandSince == null ? touch : touch.plus(between(inHandSince, move.movedAt()));
          inHandSince = null;
        }
      }
    }
    touch = inHandSince == null ? touch : touch.plus(between(inHandSince, until));
    return new Effort(between(entered, until).minus(touch), touch);
  }

  Effort plus(Effort other) {
    return new Effort(waiting.plus(other.waiting), touch.plus(other.touch));
  }

  private static Duration between(Instant from, Instant until) {
    return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
  }
}

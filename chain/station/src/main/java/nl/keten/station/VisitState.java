package nl.keten.station;

import java.util.Set;

/** Where the work of a visit is, and where it may go. */
public enum VisitState {
  /** Waits for somebody. */
  QUEUED {
    @Override
    public Set<VisitState> successors() {
      // Straight to the end when the system does the work, or the case is over.
      return Set.of(STARTED, FINISHED);
    }
  },
  /** Somebody has claimed it. */
  STARTED {
    @Override
    public Set<VisitState> successors() {
      return Set.of(QUEUED, FINISHED);
    }
  },
  /** Done. */
  FINISHED {
    @Override
    public Set<VisitState> successors() {
      return Set.of();
    }
  };

  /** The states that may follow. */
  public abstract Set<VisitState> successors();
}

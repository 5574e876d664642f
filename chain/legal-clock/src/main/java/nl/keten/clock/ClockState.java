package nl.keten.clock;

import java.util.Set;

/** Where the statutory term stands at the end of a day. */
public enum ClockState {
  /** Nothing was received. */
  NOT_STARTED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(RUNNING, EXTENDED, STOPPED);
    }
  },
  /** The eight weeks run (Awb 4:13). */
  RUNNING {
    @Override
    public Set<ClockState> successors() {
      return Set.of(SUSPENDED, EXTENDED, BREACHED, IN_DEFAULT, STOPPED);
    }
  },
  /** This day does not count (Awb 4:15). */
  SUSPENDED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(RUNNING, EXTENDED, STOPPED);
    }
  },
  /** A longer term runs, announced in time (Awb 4:14(3)). */
  EXTENDED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(SUSPENDED, BREACHED, IN_DEFAULT, STOPPED);
    }
  },
  /** The term passed without a decision. Nothing is granted by that (WSD 14(3)). */
  BREACHED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(IN_DEFAULT, STOPPED);
    }
  },
  /** The term passed and the applicant gave notice of default (Awb 4:17). */
  IN_DEFAULT {
    @Override
    public Set<ClockState> successors() {
      return Set.of(STOPPED);
    }
  },
  /** Decided. */
  STOPPED {
    @Override
    public Set<ClockState> successors() {
      return Set.of();
    }
  };

  /** The states that the next day, or the same day's facts, may lead to. */
  public abstract Set<ClockState> successors();
}

package nl.keten.clock;

import java.util.Set;

/** The state of the legal clock on a day. */
public enum ClockState {
  /** Nothing was received yet. */
  NOT_STARTED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(RUNNING, STOPPED);
    }
  },
  /** The statutory term runs. */
  RUNNING {
    @Override
    public Set<ClockState> successors() {
      return Set.of(SUSPENDED, EXTENDED, BREACHED, STOPPED);
    }
  },
  /** The term stands still on one or more grounds. */
  SUSPENDED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(RUNNING, EXTENDED, BREACHED, STOPPED);
    }
  },
  /** The term runs to a later day that was announced (Awb 4:14). */
  EXTENDED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(SUSPENDED, BREACHED, STOPPED);
    }
  },
  /** The term has passed without a decision. Silence grants nothing. */
  BREACHED {
    @Override
    public Set<ClockState> successors() {
      return Set.of(IN_DEFAULT, STOPPED);
    }
  },
  /** The term has passed and the applicant gave notice of default (Awb 4:17). */
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

  /** The states that can follow, on this or a later day. */
  public abstract Set<ClockState> successors();
}

package nl.keten.screening.clearing;

import java.util.EnumSet;
import java.util.Set;

/** What screening can say of a case, and what may follow. */
public enum ClearingState {
  /** Asked for, not yet done. */
  AWAITED {
    @Override
    public Set<ClearingState> successors() {
      return EnumSet.of(CLEARED, IN_REVIEW, CLOSED);
    }
  },
  /** Nobody resembles a listed party, or two people found each to be another. */
  CLEARED {
    @Override
    public Set<ClearingState> successors() {
      return EnumSet.of(IN_REVIEW, CLOSED);
    }
  },
  /** People have to look. */
  IN_REVIEW {
    @Override
    public Set<ClearingState> successors() {
      return EnumSet.of(CLEARED, CONFIRMED, CLOSED);
    }
  },
  /** A party is, or cannot be shown not to be, a listed one. */
  CONFIRMED {
    @Override
    public Set<ClearingState> successors() {
      return EnumSet.of(CLOSED);
    }
  },
  /** The case is decided. */
  CLOSED {
    @Override
    public Set<ClearingState> successors() {
      return EnumSet.noneOf(ClearingState.class);
    }
  };

  /** The states that may follow; staying is always possible until closed. */
  public abstract Set<ClearingState> successors();
}

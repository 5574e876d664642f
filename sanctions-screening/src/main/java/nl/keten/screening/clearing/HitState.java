package nl.keten.screening.clearing;

import java.util.EnumSet;
import java.util.Set;

/** How far the judgement of a hit is, and where it may go. */
public enum HitState {
  /** Waits for the first reviewer. */
  RAISED {
    @Override
    public Set<HitState> successors() {
      return EnumSet.of(REVIEWED_ONCE, SUPERSEDED);
    }
  },
  /** Waits for a second, different reviewer. */
  REVIEWED_ONCE {
    @Override
    public Set<HitState> successors() {
      return EnumSet.of(CLEARED, CONFIRMED, SUPERSEDED);
    }
  },
  /** Two people found it to be another party. */
  CLEARED {
    @Override
    public Set<HitState> successors() {
      return EnumSet.noneOf(HitState.class);
    }
  },
  /** It is the listed party, or cannot be shown not to be. */
  CONFIRMED {
    @Override
    public Set<HitState> successors() {
      return EnumSet.noneOf(HitState.class);
    }
  },
  /** The party or the entry changed before it was judged: another hit took its place. */
  SUPERSEDED {
    @Override
    public Set<HitState> successors() {
      return EnumSet.noneOf(HitState.class);
    }
  };

  /** The states that may follow. */
  public abstract Set<HitState> successors();

  /** Whether somebody still has to look. */
  public boolean waits() {
    return this == RAISED || this == REVIEWED_ONCE;
  }
}

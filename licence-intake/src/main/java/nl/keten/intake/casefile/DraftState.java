package nl.keten.intake.casefile;

import java.util.Set;

/** How far a draft of a decision is, and where it may go. */
public enum DraftState {
  /** Written; somebody else has to look at it. */
  DRAFTED {
    @Override
    public Set<DraftState> successors() {
      return Set.of(AGREED, RETURNED, SIGNED, LAPSED);
    }
  },
  /** Foreign Affairs agreed. */
  AGREED {
    @Override
    public Set<DraftState> successors() {
      return Set.of(SIGNED, RETURNED, LAPSED);
    }
  },
  /** Sent back; a new draft takes its place. */
  RETURNED {
    @Override
    public Set<DraftState> successors() {
      return Set.of();
    }
  },
  /** It is the decision. */
  SIGNED {
    @Override
    public Set<DraftState> successors() {
      return Set.of();
    }
  },
  /** The applicant withdrew before anybody signed. */
  LAPSED {
    @Override
    public Set<DraftState> successors() {
      return Set.of();
    }
  };

  /** The states that may follow. */
  public abstract Set<DraftState> successors();
}

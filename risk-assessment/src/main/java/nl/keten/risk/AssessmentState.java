package nl.keten.risk;

import java.util.Set;

/** How far the assessment of a case is. */
enum AssessmentState {
  /** The application is known; intake has not accepted it yet. */
  RECEIVED {
    @Override
    Set<AssessmentState> successors() {
      return Set.of(CLASSIFYING, CLOSED);
    }
  },
  /** Intake accepted; somebody classifies. */
  CLASSIFYING {
    @Override
    Set<AssessmentState> successors() {
      return Set.of(ROUTED, CLOSED);
    }
  },
  /** It is known who looks. With route BZ, advice is due. */
  ROUTED {
    @Override
    Set<AssessmentState> successors() {
      return Set.of(ADVISED, CLOSED);
    }
  },
  /** Foreign Affairs has advised. */
  ADVISED {
    @Override
    Set<AssessmentState> successors() {
      return Set.of(CLOSED);
    }
  },
  /** The case is decided, or withdrawn. */
  CLOSED {
    @Override
    Set<AssessmentState> successors() {
      return Set.of();
    }
  };

  /** The states that may follow. */
  abstract Set<AssessmentState> successors();
}

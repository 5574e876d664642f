package nl.keten.screening.cases;

import java.util.EnumSet;
import java.util.Set;

/** What became of a request for screening, and what may follow. */
enum RequestState {
  /** Not yet done; nothing takes it away but doing it or the end of the case. */
  WAITING {
    @Override
    Set<RequestState> successors() {
      return EnumSet.of(DONE, DROPPED);
    }
  },
  /** The screening was done. */
  DONE {
    @Override
    Set<RequestState> successors() {
      return EnumSet.noneOf(RequestState.class);
    }
  },
  /** The case was decided before. */
  DROPPED {
    @Override
    Set<RequestState> successors() {
      return EnumSet.noneOf(RequestState.class);
    }
  };

  /** The states that may follow. */
  abstract Set<RequestState> successors();
}

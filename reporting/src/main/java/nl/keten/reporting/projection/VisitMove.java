package nl.keten.reporting.projection;

/** What somebody did with the work of a visit before it was finished. */
public enum VisitMove {
  /** Took it up. */
  STARTED,
  /** Put it back. */
  PAUSED
}

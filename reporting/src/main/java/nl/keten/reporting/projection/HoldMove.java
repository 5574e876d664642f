package nl.keten.reporting.projection;

/** What happened to a hold. */
public enum HoldMove {
  PLACED,
  RELEASED
}

package nl.keten.events;

/** Who looks at a case besides classification and screening. */
public enum Route {
  /** CDIU alone. */
  CDIU,
  /** Foreign Affairs advises and agrees. */
  BZ
}

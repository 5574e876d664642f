package nl.keten.intake.completeness;

/** What the intake officer makes of a document. */
public enum DocumentVerdict {
  ACCEPTED,
  INSUFFICIENT
}

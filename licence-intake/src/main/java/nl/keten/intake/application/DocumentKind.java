package nl.keten.intake.application;

/** What a document is for. */
public enum DocumentKind {
  /** Eindgebruikersverklaring. */
  END_USER_STATEMENT,
  CONTRACT,
  TECHNICAL_SHEET,
  /** Internal compliance programme. */
  ICP,
  OTHER
}

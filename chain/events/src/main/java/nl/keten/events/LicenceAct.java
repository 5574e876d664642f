package nl.keten.events;

/** What the licence allows, in the words of the law. */
public enum LicenceAct {
  /** To a third country (uitvoer). */
  EXPORT,
  /** Within the Union and the EEA, military goods (overdracht). */
  TRANSFER
}

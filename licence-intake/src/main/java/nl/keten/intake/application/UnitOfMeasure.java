package nl.keten.intake.application;

/** UN/ECE recommendation 20, the units that goods are licensed in. */
public enum UnitOfMeasure {
  /** Number of articles. */
  NAR,
  KGM,
  GRM,
  TNE,
  MTR,
  MTK,
  MTQ,
  LTR,
  SET
}

package nl.keten.clock;

/** Why the statutory term is suspended (Awb 4:15). */
public enum Ground {
  /** The applicant was asked to complete the application. */
  INFORMATION(
      "Awb 4:15(1)(a)", "the application must be completed", "de aanvraag moet worden aangevuld"),
  /** A foreign authority was asked for information that the decision needs. */
  FOREIGN_AUTHORITY(
      "Awb 4:15(1)(b)",
      "a foreign authority was asked for information",
      "aan een buitenlandse instantie is informatie gevraagd"),
  /** The applicant agreed in writing to a delay. */
  AGREED_DELAY(
      "Awb 4:15(2)(a)", "the applicant agreed to a delay", "de aanvrager stemde in met uitstel"),
  /** The applicant causes the delay. */
  DELAY_BY_APPLICANT(
      "Awb 4:15(2)(b)",
      "the delay is attributable to the applicant",
      "de vertraging is aan de aanvrager toe te rekenen"),
  /** Force majeure keeps the authority from deciding. */
  FORCE_MAJEURE(
      "Awb 4:15(2)(c)", "force majeure prevents a decision", "overmacht verhindert een besluit");

  private final String article;
  private final String en;
  private final String nl;

  Ground(String article, String en, String nl) {
    this.article = article;
    this.en = en;
    this.nl = nl;
  }

  /** The article of law. */
  public String article() {
    return article;
  }

  /** In English. */
  public String en() {
    return en;
  }

  /** In Dutch. */
  public String nl() {
    return nl;
  }
}

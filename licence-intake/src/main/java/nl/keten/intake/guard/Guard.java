package nl.keten.intake.guard;

import java.util.Locale;
import nl.keten.problem.Language;

/** One thing that stands in the way of a grant. The slug is part of the API and never changes. */
public enum Guard {
  /** A list code is not final. */
  CLASSIFICATION_NOT_FINAL("the list codes are not final", "de indeling staat nog niet vast"),
  /** A party resembles a listed one, or was not compared yet. */
  SCREENING_NOT_CLEARED("the parties are not cleared", "de sanctietoets is niet afgerond"),
  /** The parties were compared with a list that has a newer version since. */
  SCREENING_LISTS_OUTDATED(
      "the screening used older versions of the sanctions lists",
      "de sanctietoets gebruikte oudere versies van de sanctielijsten"),
  /** The comparison is older than the freshness limit. */
  SCREENING_TOO_OLD("the screening is too old", "de sanctietoets is te oud"),
  /** A document that the rule asks for is missing or was not accepted. */
  DOCUMENTS_NOT_ACCEPTED(
      "required documents are missing or not accepted",
      "vereiste documenten ontbreken of zijn niet geaccepteerd"),
  /** The applicant still has to answer. */
  INFORMATION_REQUEST_OPEN(
      "a request for information is open", "een verzoek om informatie staat open"),
  /** Nobody has said yet who looks at the case. */
  ROUTE_UNKNOWN("the route is not known", "de route is nog niet bekend"),
  /** Foreign Affairs has not advised. */
  ADVICE_MISSING("the advice of Foreign Affairs is missing", "het advies van BZ ontbreekt"),
  /** The advice does not answer all eight criteria. */
  CRITERIA_UNANSWERED(
      "the advice does not answer every criterion", "het advies beantwoordt niet elk criterium"),
  /**
   * A concern stands under criteria 1 to 4: a failed test there means refusal; it is not weighed
   * (Common Position 2008/944/CFSP art. 2).
   */
  CRITERION_1_TO_4_CONCERN(
      "a concern stands under criteria 1 to 4",
      "er staat een bezwaar onder criteria 1 tot en met 4"),
  /** The draft was not agreed by Foreign Affairs, to which the case was routed. */
  BZ_AGREEMENT_MISSING(
      "Foreign Affairs has not agreed with the draft", "BZ heeft niet met het concept ingestemd"),
  /** A hold stands. */
  HOLD_STANDING("a hold stands on the case", "er staat een blokkade op de zaak");

  private final String textEn;
  private final String textNl;

  Guard(String textEn, String textNl) {
    this.textEn = textEn;
    this.textNl = textNl;
  }

  /** The stable name, for instance {@code hold-standing}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands in the way, as half a sentence. */
  public String text(Language language) {
    return switch (language) {
      case EN -> textEn;
      case NL -> textNl;
    };
  }
}

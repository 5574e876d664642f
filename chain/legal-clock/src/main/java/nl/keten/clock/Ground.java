package nl.keten.clock;

import nl.keten.clock.ClockFact.Kind;
import org.jspecify.annotations.Nullable;

/** Why the statutory term is suspended. The law knows no other grounds (Awb 4:15). */
public enum Ground {
  /** The applicant was invited to complete the application (aanvulling). */
  INFORMATION(
      "Awb 4:15(1)(a)",
      "aanvulling gevraagd",
      "completion requested",
      Kind.INFORMATION_REQUESTED,
      Kind.INFORMATION_RECEIVED),
  /** A foreign authority was asked and the applicant was told so (buitenlandse instantie). */
  FOREIGN_AUTHORITY(
      "Awb 4:15(1)(b)",
      "informatie gevraagd aan een buitenlandse instantie",
      "information asked from a foreign authority",
      Kind.FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD,
      Kind.FOREIGN_AUTHORITY_ANSWERED),
  /** The applicant agreed in writing, until a named day (instemming met uitstel). */
  AGREED_DELAY(
      "Awb 4:15(2)(a)",
      "de aanvrager stemde in met uitstel",
      "the applicant agreed to a delay",
      Kind.APPLICANT_AGREED_TO_DELAY,
      null),
  /** The delay can be attributed to the applicant (vertraging door de aanvrager). */
  DELAY_BY_APPLICANT(
      "Awb 4:15(2)(b)",
      "vertraging door de aanvrager",
      "delay by the applicant",
      Kind.DELAY_BY_APPLICANT,
      Kind.DELAY_BY_APPLICANT_ENDED),
  /** The authority cannot decide, and told the applicant so (overmacht). */
  FORCE_MAJEURE(
      "Awb 4:15(2)(c)",
      "overmacht",
      "force majeure",
      Kind.FORCE_MAJEURE_TOLD,
      Kind.FORCE_MAJEURE_ENDED);

  private final String article;
  private final String nl;
  private final String en;
  private final Kind begins;
  private final @Nullable Kind ends;

  Ground(String article, String nl, String en, Kind begins, @Nullable Kind ends) {
    this.article = article;
    this.nl = nl;
    this.en = en;
    this.begins = begins;
    this.ends = ends;
  }

  /** The article that suspends, for example {@code Awb 4:15(1)(a)}. */
  public String article() {
    return article;
  }

  /** Its name in Dutch. */
  public String nl() {
    return nl;
  }

  /** Its name in English. */
  public String en() {
    return en;
  }

  /** The fact from the day after which the term is suspended. */
  public Kind begins() {
    return begins;
  }

  /** The fact from whose day on the term runs again; null where a named day ends it. */
  public @Nullable Kind ends() {
    return ends;
  }

  /** When this ground ends the applicant must be told the new date (Awb 4:15(4)). */
  boolean applicantIsToldTheNewDate() {
    return switch (this) {
      case FOREIGN_AUTHORITY, DELAY_BY_APPLICANT, FORCE_MAJEURE -> true;
      case INFORMATION, AGREED_DELAY -> false;
    };
  }
}

package nl.keten.problem;

import java.util.List;
import java.util.Locale;

/** The languages in which the chain speaks to people; Dutch unless English is asked for. */
public enum Language {
  NL("nl"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag (BCP 47). */
  public String tag() {
    return tag;
  }

  /** The first of the accepted locales that we speak, in the caller's order of preference. */
  public static Language among(List<Locale> accepted) {
    for (Locale locale : accepted) {
      for (Language language : values()) {
        if (language.tag.equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return NL;
  }
}

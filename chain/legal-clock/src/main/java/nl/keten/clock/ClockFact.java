package nl.keten.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something on file that moves the statutory term.
 *
 * @param date the Dutch civil date on which it took place
 * @param kind what it is
 * @param argument the date that belongs to it, for the kinds that have one
 */
public record ClockFact(LocalDate date, Kind kind, @Nullable LocalDate argument) {

  /**
   * Checks that the argument is there if, and only if, the kind has one.
   *
   * @throws IllegalArgumentException if not
   */
  public ClockFact {
    if (kind.hasArgument() != (argument != null)) {
      throw new IllegalArgumentException(
          kind.hasArgument()
              ? kind.word() + " needs a date as its argument"
              : kind.word() + " has no argument");
    }
  }

  /** A fact without an argument. */
  public static ClockFact of(LocalDate date, Kind kind) {
    return new ClockFact(date, kind, null);
  }

  /** The kinds of facts, in the order in which facts of one day are reckoned. */
  public enum Kind {
    RECEIVED("received", "Awb 4:13", false),
    FOREIGN_AUTHORITY_ANSWERED("foreign-authority-answered", "Awb 4:15(1)(b)", false),
    INFORMATION_RECEIVED("information-received", "Awb 4:15(1)(a)", false),
    DELAY_BY_APPLICANT_ENDED("delay-by-applicant-ended", "Awb 4:15(2)(b)", false),
    FORCE_MAJEURE_ENDED("force-majeure-ended", "Awb 4:15(2)(c)", false),
    INFORMATION_REQUESTED("information-requested", "Awb 4:5, 4:15(1)(a)", false),
    INFORMATION_DEADLINE("information-deadline", "Awb 4:5(1)", true),
    FOREIGN_AUTHORITY_ASKED("foreign-authority-asked-and-applicant-told", "Awb 4:15(1)(b)", false),
    AGREED_DELAY("applicant-agreed-to-delay", "Awb 4:15(2)(a)", true),
    DELAY_BY_APPLICANT("delay-by-applicant", "Awb 4:15(2)(b)", false),
    FORCE_MAJEURE_TOLD("force-majeure-told", "Awb 4:15(2)(c)", false),
    TERM_EXTENDED("term-extended", "Awb 4:14(3)", true),
    DEFAULT_NOTICE("default-notice", "Awb 4:17(3)", false),
    DECIDED("decided", "Awb 3:41", false),
    REFUSED("refused", "Awb 6:7", false);

    private final String word;
    private final String article;
    private final boolean argument;

    Kind(String word, String article, boolean argument) {
      this.word = word;
      this.article = article;
      this.argument = argument;
    }

    /** The word for it in events and in {@code deploy/clock}. */
    public String word() {
      return word;
    }

    /** The article of law it rests on. */
    public String article() {
      return article;
    }

    /** Whether a date belongs to it. */
    public boolean hasArgument() {
      return argument;
    }

    /**
     * The kind of that word, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    public static Kind ofWord(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (kind.word.equals(lower)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "unknown fact; known are "
              + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")));
    }
  }
}

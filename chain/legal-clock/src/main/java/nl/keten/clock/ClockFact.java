package nl.keten.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an application and that the statutory term depends on.
 *
 * @param date the Dutch civil date on which it happened, see {@link LegalClock#dutchDate}
 * @param kind what happened
 * @param argument a date that belongs to the fact, as {@link Kind#argument()} says
 */
public record ClockFact(LocalDate date, Kind kind, @Nullable LocalDate argument)
    implements Comparable<ClockFact> {

  private static final Comparator<ClockFact> ORDER =
      Comparator.comparing(ClockFact::date)
          .thenComparing(ClockFact::kind)
          .thenComparing(f -> f.argument() == null ? LocalDate.MIN : f.argument());

  /**
   * @throws IllegalArgumentException if the argument is missing where one is needed, or given where
   *     none belongs
   */
  public ClockFact {
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    if (argument == null && kind.argument() == Argument.REQUIRED) {
      throw new IllegalArgumentException(
          kind.word() + " needs a date as its argument: " + kind.word() + " YYYY-MM-DD");
    }
    if (argument != null && kind.argument() == Argument.NONE) {
      throw new IllegalArgumentException(kind.word() + " has no argument");
    }
  }

  /** A fact without argument. */
  public static ClockFact of(LocalDate date, Kind kind) {
    return new ClockFact(date, kind, null);
  }

  /** A fact with the date that belongs to it. */
  public static ClockFact of(LocalDate date, Kind kind, LocalDate argument) {
    return new ClockFact(date, kind, argument);
  }

  /** By date; the order in which facts were recorded never matters. */
  @Override
  public int compareTo(ClockFact other) {
    return ORDER.compare(this, other);
  }

  /** The fact as deploy/clock reads it: {@code 2026-03-16 information-requested}. */
  @Override
  public String toString() {
    return date + " " + kind.word() + (argument == null ? "" : " " + argument);
  }

  /** Whether a fact carries a date besides its own. */
  public enum Argument {
    /** No argument is accepted. */
    NONE,
    /** An argument may be given. */
    OPTIONAL,
    /** The fact means nothing without its argument. */
    REQUIRED
  }

  /** What happened. The word is the wire format of the events and of deploy/clock: never rename. */
  public enum Kind {
    /** The application arrived (ontvangen); the term starts. */
    RECEIVED("received", Argument.NONE, "Awb 4:13"),
    /** The applicant was invited in writing to complete the application. */
    INFORMATION_REQUESTED("information-requested", Argument.NONE, "Awb 4:15(1)(a)"),
    /**
     * The application was completed. Uploading one document is not this fact: the answer must be
     * given. Without argument all open requests are answered; the argument names the day of the one
     * request that is.
     */
    INFORMATION_RECEIVED("information-received", Argument.OPTIONAL, "Awb 4:15(1)(a)"),
    /** A deadline was set for the open requests; the argument is its last day. */
    INFORMATION_DEADLINE("information-deadline", Argument.REQUIRED, "Awb 4:5(1)"),
    /** A foreign authority was asked, and the applicant was told on this day. */
    FOREIGN_AUTHORITY_ASKED_AND_APPLICANT_TOLD(
        "foreign-authority-asked-and-applicant-told", Argument.NONE, "Awb 4:15(1)(b)"),
    /** The foreign authority answered, or further delay was no longer reasonable. */
    FOREIGN_AUTHORITY_ANSWERED("foreign-authority-answered", Argument.NONE, "Awb 4:15(1)(b)"),
    /** The applicant agreed in writing to a delay; the argument is its last day. */
    APPLICANT_AGREED_TO_DELAY("applicant-agreed-to-delay", Argument.REQUIRED, "Awb 4:15(2)(a)"),
    /** A delay attributable to the applicant began. */
    DELAY_BY_APPLICANT("delay-by-applicant", Argument.NONE, "Awb 4:15(2)(b)"),
    /** That delay ended. */
    DELAY_BY_APPLICANT_ENDED("delay-by-applicant-ended", Argument.NONE, "Awb 4:15(2)(b)"),
    /** The applicant was told that force majeure suspends the term. */
    FORCE_MAJEURE_TOLD("force-majeure-told", Argument.NONE, "Awb 4:15(2)(c)"),
    /** The force majeure ended. */
    FORCE_MAJEURE_ENDED("force-majeure-ended", Argument.NONE, "Awb 4:15(2)(c)"),
    /** The applicant was told of a longer term; the argument is the day it names. */
    TERM_EXTENDED("term-extended", Argument.REQUIRED, "Awb 4:14(3)"),
    /** A decision was sent to the applicant (bekendgemaakt). */
    DECIDED("decided", Argument.NONE, "Awb 3:41"),
    /** The authority received a written notice of default (ingebrekestelling). */
    DEFAULT_NOTICE("default-notice", Argument.NONE, "Awb 4:17(3)"),
    /** A refusal was sent: a decision, from which the objection term runs. */
    REFUSED("refused", Argument.NONE, "Awb 3:41");

    private final String word;
    private final Argument argument;
    private final String article;

    Kind(String word, Argument argument, String article) {
      this.word = word;
      this.argument = argument;
      this.article = article;
    }

    /** The wire word, for example {@code information-requested}. */
    public String word() {
      return word;
    }

    /** Whether the fact carries a date of its own. */
    public Argument argument() {
      return argument;
    }

    /** The article it rests on. */
    public String article() {
      return article;
    }

    /**
     * The kind with this wire word; upper and lower case are the same.
     *
     * @throws IllegalArgumentException naming the accepted words, if there is none
     */
    public static Kind ofWord(String word) {
      String sought = word.toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (kind.word.equals(sought)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "unknown fact; known are "
              + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")));
    }
  }
}

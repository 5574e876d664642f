package nl.keten.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.keten.clock.ClockFact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case at the end of a day: each fact once, in order of date, nothing later.
 * Recording order, double delivery and later facts are gone here, so nothing below can depend on
 * them.
 *
 * @param received the first receipt; null if none is known
 * @param decided the first decision since the receipt; null if there is none
 */
record History(
    LocalDate asOf,
    List<ClockFact> facts,
    @Nullable LocalDate received,
    @Nullable LocalDate decided) {

  static History knownOn(LocalDate asOf, Collection<ClockFact> recorded) {
    List<ClockFact> facts =
        recorded.stream().filter(f -> !f.date().isAfter(asOf)).distinct().sorted().toList();
    LocalDate received = null;
    LocalDate decided = null;
    for (ClockFact fact : facts) {
      if (fact.kind() == Kind.RECEIVED && received == null) {
        received = fact.date();
      }
    }
    for (ClockFact fact : facts) {
      // A refusal may stand alone: its objection term needs no receipt.
      boolean counts =
          received == null
              ? fact.kind() == Kind.REFUSED
              : isDecision(fact.kind()) && !fact.date().isBefore(received);
      if (counts && decided == null) {
        decided = fact.date();
      }
    }
    return new History(asOf, facts, received, decided);
  }

  /** The facts of a kind that can have an effect. */
  List<ClockFact> effective(Kind kind) {
    return facts.stream().filter(f -> f.kind() == kind && aside(f) == null).toList();
  }

  /** Why a fact can have no effect whatever else is known; null if it can. */
  @Nullable Aside aside(ClockFact fact) {
    if (received == null) {
      return fact.kind() == Kind.REFUSED ? null : Aside.NO_RECEIPT;
    }
    if (fact.date().isBefore(received)) {
      return Aside.BEFORE_RECEIPT;
    }
    if (fact.kind() == Kind.RECEIVED) {
      return fact.date().equals(received) ? null : Aside.SECOND_RECEIPT;
    }
    if (decided == null || fact.date().isBefore(decided)) {
      return null;
    }
    if (isDecision(fact.kind())) {
      return fact.date().equals(decided) ? null : Aside.SECOND_DECISION;
    }
    return Aside.AFTER_DECISION;
  }

  /** The last day that can be suspended or cost money: today, or the day before the decision. */
  LocalDate lastCountedDay() {
    return decided == null ? asOf : decided.minusDays(1);
  }

  static boolean isDecision(Kind kind) {
    return kind == Kind.DECIDED || kind == Kind.REFUSED;
  }

  /** Reasons that follow from receipt and decision alone. */
  enum Aside {
    NO_RECEIPT("er is geen ontvangst bekend", "no receipt is known"),
    BEFORE_RECEIPT("de aanvraag was nog niet ontvangen", "the application was not yet received"),
    SECOND_RECEIPT("de aanvraag was al ontvangen", "the application was received before"),
    AFTER_DECISION("op de aanvraag is beslist", "the application is decided"),
    SECOND_DECISION("op de aanvraag was al beslist", "the application was decided before");

    private final String nl;
    private final String en;

    Aside(String nl, String en) {
      this.nl = nl;
      this.en = en;
    }

    String nl() {
      return nl;
    }

    String en() {
      return en;
    }

    /** What follows a decision may well happen; the others cannot be true. */
    boolean isContradiction() {
      return this != AFTER_DECISION;
    }
  }
}

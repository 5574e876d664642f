package nl.keten.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.keten.clock.ClockFact.Kind;
import nl.keten.clock.History.Aside;

/** Finds what cannot be true; each rule names every fact that breaks it. */
final class Contradictions {

  private final History history;
  private final List<Contradiction> found = new ArrayList<>();

  private Contradictions(History history) {
    this.history = history;
  }

  static List<Contradiction> in(History history, StatutoryTerms terms) {
    Contradictions contradictions = new Contradictions(history);
    contradictions.receivedOnceThenDecidedOnce();
    contradictions.anAnswerNamesAnEarlierRequest();
    contradictions.aNamedDayIsNotBeforeItsFact();
    contradictions.aLawInForceAtTheReceipt(terms);
    return List.copyOf(contradictions.found);
  }

  private void receivedOnceThenDecidedOnce() {
    for (ClockFact fact : history.facts()) {
      Aside aside = history.aside(fact);
      if (aside != null && aside.isContradiction()) {
        add(fact, aside.nl(), aside.en());
      }
    }
  }

  private void anAnswerNamesAnEarlierRequest() {
    List<LocalDate> requests =
        history.effective(Kind.INFORMATION_REQUESTED).stream().map(ClockFact::date).toList();
    for (ClockFact answer : history.effective(Kind.INFORMATION_RECEIVED)) {
      LocalDate named = answer.argument();
      if (named != null && (!requests.contains(named) || named.isAfter(answer.date()))) {
        add(
            answer,
            "er is geen eerder verzoek van " + named,
            "there is no earlier request of " + named);
      }
    }
  }

  private void aNamedDayIsNotBeforeItsFact() {
    for (Kind kind :
        List.of(Kind.INFORMATION_DEADLINE, Kind.APPLICANT_AGREED_TO_DELAY, Kind.TERM_EXTENDED)) {
      for (ClockFact fact : history.effective(kind)) {
        if (Objects.requireNonNull(fact.argument()).isBefore(fact.date())) {
          add(fact, "de genoemde dag was al voorbij", "the day it names had passed");
        }
      }
    }
  }

  private void aLawInForceAtTheReceipt(StatutoryTerms terms) {
    LocalDate received = history.received();
    if (received != null && terms.decisionDays(received) == null) {
      add(
          ClockFact.of(received, Kind.RECEIVED),
          "er gold nog geen wettelijke beslistermijn (Awb 4:13)",
          "no statutory term was in force (Awb 4:13)");
    }
  }

  private void add(ClockFact fact, String nl, String en) {
    found.add(new Contradiction(List.of(fact), fact + ": " + nl, fact + ": " + en));
  }
}

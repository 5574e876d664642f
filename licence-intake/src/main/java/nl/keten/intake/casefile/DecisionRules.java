package nl.keten.intake.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.keten.events.Outcome;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.guard.GrantFacts;
import nl.keten.intake.guard.GrantPolicy;
import nl.keten.intake.guard.Guard;
import nl.keten.intake.guard.SeparationOfDuties;
import nl.keten.intake.guard.SeparationOfDuties.Objection;
import nl.keten.intake.guard.SeparationOfDuties.Person;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;

/** What a decision on a case must fulfil: where it is drafted, by whom, and what it rests on. */
final class DecisionRules {

  private DecisionRules() {}

  /** Without assessment an application ends at intake; on its merits it is decided at DECISION. */
  static Station draftingStation(Case kase, Outcome proposed) {
    boolean atIntake = kase.isAt(Station.INTAKE);
    boolean atDecision = kase.isAt(Station.DECISION);
    boolean possible =
        switch (proposed) {
          case GRANTED, REFUSED -> atDecision;
          case NOT_PROCESSED -> atIntake;
          case NO_LICENCE_REQUIRED, GENERAL_LICENCE_APPLIES -> atIntake || atDecision;
          case WITHDRAWN -> false;
        };
    if (!possible) {
      throw Refusals.outcomeNotPossible();
    }
    return atDecision ? Station.DECISION : Station.INTAKE;
  }

  static void requireDrafter(Case kase, Actor officer) {
    object(SeparationOfDuties.drafting(person(officer), kase.submission().submittedBy()));
  }

  static void requireReviewer(Case kase, DecisionDraft draft, Actor reviewer) {
    object(
        SeparationOfDuties.agreeing(
            person(reviewer), kase.submission().submittedBy(), draft.draftedBy()));
  }

  static void requireSecondPerson(Case kase, DecisionDraft draft, Actor reader) {
    object(
        SeparationOfDuties.signing(
            person(reader), kase.submission().submittedBy(), draft.draftedBy(), draft.agreedBy()));
  }

  /** Refuses an outcome that the file does not bear, and names all that is missing. */
  static void requirePossible(Case kase, Outcome proposed, Circumstances circumstances) {
    switch (proposed) {
      case GRANTED -> {
        List<Guard> guards = guards(kase, circumstances);
        if (!guards.isEmpty()) {
          throw Refusals.grantBlocked(guards);
        }
      }
      case NOT_PROCESSED -> {
        LocalDate today = LocalDate.ofInstant(circumstances.now(), Acting.CIVIL_TIME);
        if (!kase.correspondence().lapsedUnansweredBy(today)) {
          throw Refusals.deadlineNotLapsed();
        }
      }
      case REFUSED, NO_LICENCE_REQUIRED, GENERAL_LICENCE_APPLIES, WITHDRAWN -> {}
    }
  }

  static List<Guard> guards(Case kase, Circumstances circumstances) {
    GrantFacts facts = facts(kase, circumstances);
    return kase.isAt(Station.SIGNING)
        ? GrantPolicy.atSigning(facts)
        : GrantPolicy.atDrafting(facts);
  }

  /** Where Foreign Affairs looked, it also agrees with what is decided on the merits. */
  static boolean needsAgreement(Case kase, DecisionDraft draft) {
    return draft.station() == Station.DECISION
        && kase.assessment().route() == Route.BZ
        && (draft.outcome() == Outcome.GRANTED || draft.outcome() == Outcome.REFUSED);
  }

  private static GrantFacts facts(Case kase, Circumstances circumstances) {
    Assessment assessment = kase.assessment();
    Screening screening = kase.screening();
    return new GrantFacts(
        assessment.isClassified(),
        assessment.route(),
        assessment.verdict() != null,
        assessment.findings(),
        screening.isCleared(),
        screening.comparedAt(),
        screening.lists(),
        circumstances.currentLists(),
        circumstances.freshness(),
        circumstances.documentsAccepted(),
        kase.correspondence().isOpen(),
        kase.holds().standing(),
        kase.decision().pending().map(d -> d.state() == DraftState.AGREED).orElse(false),
        circumstances.now());
  }

  private static void object(Optional<Objection> objection) {
    if (objection.isPresent()) {
      throw Refusals.somebodyElse(objection.get());
    }
  }

  private static Person person(Actor actor) {
    return new Person(actor.subject(), actor.isExporter());
  }
}

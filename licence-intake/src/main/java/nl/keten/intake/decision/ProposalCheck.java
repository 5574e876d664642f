package nl.keten.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.keten.events.Outcome;
import nl.keten.intake.casefile.DecisionDraft.Proposal;
import nl.keten.intake.decision.DecisionResource.DraftForm;
import nl.keten.problem.InvalidField;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads a draft strictly: a refusal has criteria, a grant has none, both have reasons. */
final class ProposalCheck {

  private static final int MAX_REASONS = 10_000;
  private static final int MAX_CONDITIONS = 50;
  private static final int MAX_CONDITION = 1000;

  private final List<InvalidField> errors = new ArrayList<>();

  private ProposalCheck() {}

  static Proposal read(DraftForm form) {
    return new ProposalCheck().check(form);
  }

  private Proposal check(DraftForm form) {
    Outcome outcome = form.outcome();
    if (outcome == null || outcome == Outcome.WITHDRAWN) {
      refuse(
          "outcome",
          "An outcome that an officer can draft.",
          "Een uitkomst die een medewerker kan opstellen.");
    }
    String reasons = form.reasons() == null ? "" : form.reasons().strip();
    if (reasons.isEmpty() || reasons.length() > MAX_REASONS) {
      refuse(
          "reasons",
          "Reasons of 1 to " + MAX_REASONS + " characters (Awb 3:46).",
          "Een motivering van 1 tot " + MAX_REASONS + " tekens (Awb 3:46).");
    }
    List<String> conditions = conditions(form.conditions(), outcome);
    Set<Integer> criteria = criteria(form.refusalCriteria(), outcome);
    if (!errors.isEmpty() || outcome == null) {
      throw new ProblemException(
          ProblemType.INVALID_INPUT,
          "Correct the fields named in errors.",
          "Verbeter de velden die in errors staan.",
          Map.of("errors", List.copyOf(errors)));
    }
    return new Proposal(outcome, reasons, conditions, criteria);
  }

  private List<String> conditions(
      @Nullable List<@Nullable String> given, @Nullable Outcome outcome) {
    List<String> conditions = new ArrayList<>();
    if (given == null) {
      return conditions;
    }
    if (!given.isEmpty() && outcome != Outcome.GRANTED) {
      refuse(
          "conditions", "Only a grant has conditions.", "Alleen een vergunning kent voorwaarden.");
    }
    if (given.size() > MAX_CONDITIONS) {
      refuse(
          "conditions",
          "At most " + MAX_CONDITIONS + " conditions.",
          "Ten hoogste " + MAX_CONDITIONS + " voorwaarden.");
      return conditions;
    }
    for (int at = 0; at < given.size(); at++) {
      String condition = given.get(at);
      if (condition == null || condition.isBlank() || condition.length() > MAX_CONDITION) {
        refuse(
            "conditions[" + at + "]",
            "A text of 1 to " + MAX_CONDITION + " characters.",
            "Een tekst van 1 tot " + MAX_CONDITION + " tekens.");
      } else {
        conditions.add(condition.strip());
      }
    }
    return conditions;
  }

  private Set<Integer> criteria(@Nullable Set<@Nullable Integer> given, @Nullable Outcome outcome) {
    Set<Integer> criteria = new TreeSet<>();
    for (Integer criterion : given == null ? Set.<@Nullable Integer>of() : given) {
      if (criterion == null || criterion < 1 || criterion > 8) {
        refuse("refusalCriteria", "Criteria are 1 to 8.", "Criteria zijn 1 tot en met 8.");
        return criteria;
      }
      criteria.add(criterion);
    }
    if (outcome == Outcome.REFUSED && criteria.isEmpty()) {
      refuse(
          "refusalCriteria",
          "A refusal names at least one criterion.",
          "Een afwijzing noemt ten minste één criterium.");
    }
    if (outcome != Outcome.REFUSED && !criteria.isEmpty()) {
      refuse(
          "refusalCriteria",
          "Only a refusal names criteria.",
          "Alleen een afwijzing noemt criteria.");
    }
    return criteria;
  }

  private void refuse(String field, String en, String nl) {
    errors.add(new InvalidField(field, en, nl));
  }
}

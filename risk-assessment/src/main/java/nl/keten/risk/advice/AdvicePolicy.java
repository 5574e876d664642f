package nl.keten.risk.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.problem.InvalidField;
import nl.keten.risk.advice.Criterion.OnConcern;

/**
 * What an advice must say to count. The review of the policy found advices too thin on how good,
 * destination and end user hang together (Kamerstukken 33 694, nr. 38); these rules make that gap
 * impossible. Each gives the reason why it does not let through.
 */
public final class AdvicePolicy {

  private final List<Criterion> criteria;

  /** The policy on the criteria of a day. */
  public AdvicePolicy(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  /** What is wrong with the advice; empty if it counts. */
  public List<InvalidField> objections(Advice advice) {
    List<InvalidField> objections = new ArrayList<>();
    if (advice.summary().isBlank()) {
      objections.add(new InvalidField("summary", "Write a summary.", "Schrijf een samenvatting."));
    }
    for (Criterion criterion : criteria) {
      List<CriterionAnswer> answers =
          advice.answers().stream()
              .filter(answer -> answer.criterion() == criterion.number())
              .toList();
      if (answers.size() == 1) {
        CriterionAnswer answer = answers.getFirst();
        Stream.of(
                reasoned(answer),
                directLink(criterion, answer),
                indirectLink(criterion, answer),
                refusing(criterion, answer, advice),
                weighed(criterion, answer, advice))
            .flatMap(Optional::stream)
            .forEach(objections::add);
      } else {
        objections.add(answeredOnce(criterion));
      }
    }
    if (advice.answers().stream().anyMatch(answer -> !isKnown(answer))) {
      objections.add(
          new InvalidField(
              "criteria", "The criteria are 1 to 8.", "De criteria zijn 1 tot en met 8."));
    }
    return objections;
  }

  private boolean isKnown(CriterionAnswer answer) {
    return criteria.stream().anyMatch(criterion -> criterion.number() == answer.criterion());
  }

  private static InvalidField answeredOnce(Criterion criterion) {
    return new InvalidField(
        field(criterion.number()), "Answer it exactly once.", "Beantwoord het precies één keer.");
  }

  private static Optional<InvalidField> reasoned(CriterionAnswer answer) {
    return when(
        answer.text().isBlank(),
        field(answer.criterion()) + ".text",
        "Write down the finding, also without a concern.",
        "Schrijf de bevinding op, ook zonder bezwaar.");
  }

  private static Optional<InvalidField> directLink(Criterion criterion, CriterionAnswer answer) {
    return when(
        criterion.linksRequired() && isMissing(answer.directLink()),
        field(answer.criterion()) + ".directLink",
        "State the direct link between good, destination and end user.",
        "Benoem het directe verband tussen goed, eindbestemming en eindgebruiker.");
  }

  private static Optional<InvalidField> indirectLink(Criterion criterion, CriterionAnswer answer) {
    return when(
        criterion.linksRequired() && isMissing(answer.indirectLink()),
        field(answer.criterion()) + ".indirectLink",
        "State the indirect link between good, destination and end user.",
        "Benoem het indirecte verband tussen goed, eindbestemming en eindgebruiker.");
  }

  /** Criteria 1-4: a failed test means refusal, whatever else speaks for the export. */
  private static Optional<InvalidField> refusing(
      Criterion criterion, CriterionAnswer answer, Advice advice) {
    return when(
        answer.concern()
            && criterion.onConcern() == OnConcern.REFUSE
            && advice.verdict() == Verdict.POSITIVE,
        "verdict",
        "With a concern on criterion %d the advice cannot be positive."
            .formatted(criterion.number()),
        "Met een bezwaar op criterium %d kan het advies niet positief zijn."
            .formatted(criterion.number()));
  }

  /** Criteria 5-8 must be weighed: the weighing names what it weighs. */
  private static Optional<InvalidField> weighed(
      Criterion criterion, CriterionAnswer answer, Advice advice) {
    return when(
        answer.concern()
            && criterion.onConcern() == OnConcern.WEIGH
            && !names(advice.summary(), criterion.number()),
        "summary",
        "Weigh the concern on criterion %d, naming it by its number.".formatted(criterion.number()),
        "Weeg het bezwaar op criterium %d en noem het nummer.".formatted(criterion.number()));
  }

  private static boolean names(String summary, int criterion) {
    return Pattern.compile("(?<![0-9])" + criterion + "(?![0-9])").matcher(summary).find();
  }

  private static boolean isMissing(Optional<String> link) {
    return link.filter(text -> !text.isBlank()).isEmpty();
  }

  /** By number: where in the list an answer stood is nobody's concern. */
  private static String field(int criterion) {
    return "criteria[criterion=" + criterion + "]";
  }

  private static Optional<InvalidField> when(boolean wrong, String field, String en, String nl) {
    return wrong ? Optional.of(new InvalidField(field, en, nl)) : Optional.empty();
  }
}

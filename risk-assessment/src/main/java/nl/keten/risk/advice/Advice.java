package nl.keten.risk.advice;

import java.util.Comparator;
import java.util.List;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.AssessmentEvent.Verdict;

/** An advice of Foreign Affairs: a verdict, the weighing, and an answer to each criterion. */
public record Advice(Verdict verdict, String summary, List<CriterionAnswer> answers) {

  /** Keeps its own copy of the answers, in the order of the criteria. */
  public Advice {
    answers = answers.stream().sorted(Comparator.comparing(CriterionAnswer::criterion)).toList();
  }

  /** What others may know of it: no reasons. */
  public List<CriterionFinding> findings() {
    return answers.stream()
        .map(answer -> new CriterionFinding(answer.criterion(), answer.concern()))
        .toList();
  }
}

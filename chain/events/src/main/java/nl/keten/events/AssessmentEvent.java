package nl.keten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What risk-assessment says of a case. Reasons stay inside the service. */
public sealed interface AssessmentEvent extends ChainEvent, AboutCase {

  @Override
  default String subject() {
    return AboutCase.super.subject();
  }

  /** What Foreign Affairs advises. */
  enum Verdict {
    POSITIVE,
    NEGATIVE
  }

  /**
   * The list code of every item is final.
   *
   * @param changed whether any code differs from the exporter's
   */
  record Classified(UUID caseId, Instant occurredAt, List<ClassifiedItem> items, boolean changed)
      implements AssessmentEvent {}

  /** The final list code of an item. */
  record ClassifiedItem(UUID itemId, String listCode) {}

  /**
   * It is known who looks at the case. A route says who looks, never what the outcome is.
   *
   * @param ruleId the dated routing rule that applied
   * @param overridden whether an officer chose otherwise than the rule
   */
  record Routed(UUID caseId, Instant occurredAt, Route route, String ruleId, boolean overridden)
      implements AssessmentEvent {}

  /** Foreign Affairs answered every criterion. */
  record AdviceIssued(
      UUID caseId, Instant occurredAt, Verdict verdict, List<CriterionFinding> criteria)
      implements AssessmentEvent {}

  /**
   * The finding on one criterion of Common Position 2008/944/CFSP.
   *
   * @param criterion 1-8
   * @param concern whether the test raised a concern
   */
  record CriterionFinding(int criterion, boolean concern) {}
}

package nl.keten.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.Regime;
import nl.keten.events.Route;
import nl.keten.risk.advice.CriterionAnswer;
import nl.keten.risk.classification.GoodsItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment as officers see it. What has not happened yet is left out. */
@Schema(name = "Assessment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
    UUID caseId,
    String caseNumber,
    AssessmentState state,
    Regime regime,
    @Schema(description = "Country of final destination, ISO 3166-1 alpha-2") String destination,
    @Schema(description = "The day whose lists and routing table apply") LocalDate receivedOn,
    List<Item> items,
    @Nullable Classification classification,
    @Nullable Routing routing,
    @Nullable AdviceGiven advice) {

  @Schema(name = "AssessedItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      UUID itemId,
      String exporterCode,
      String cnCode,
      BigDecimal quantity,
      String unit,
      BigDecimal valueEur,
      @Nullable String listCode,
      @Nullable String reason) {

    static Item of(GoodsItem item) {
      return new Item(
          item.itemId(),
          item.exporterCode(),
          item.cnCode(),
          item.quantity(),
          item.unit(),
          item.valueEur(),
          item.listCode().orElse(null),
          item.reason().orElse(null));
    }
  }

  @Schema(name = "ClassificationGiven")
  record Classification(String by, Instant at, boolean changed) {}

  @Schema(name = "Routing")
  record Routing(Route route, String ruleId, boolean overridden, List<Overridden> overrides) {}

  @Schema(name = "RouteOverrideGiven")
  record Overridden(Route to, String reason, String by, Instant at) {

    static Overridden of(RouteOverride override) {
      return new Overridden(override.to(), override.reason(), override.by(), override.at());
    }
  }

  @Schema(name = "AdviceGiven")
  record AdviceGiven(
      Verdict verdict, String summary, String by, Instant at, List<Finding> criteria) {}

  @Schema(name = "CriterionFinding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Finding(
      int criterion,
      boolean concern,
      String text,
      @Nullable String directLink,
      @Nullable String indirectLink) {

    static Finding of(CriterionAnswer answer) {
      return new Finding(
          answer.criterion(),
          answer.concern(),
          answer.text(),
          answer.directLink().orElse(null),
          answer.indirectLink().orElse(null));
    }
  }

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.caseId(),
        assessment.caseNumber(),
        assessment.state(),
        assessment.regime(),
        assessment.destination(),
        assessment.receivedOn(),
        assessment.items().stream().map(Item::of).toList(),
        classification(assessment),
        routing(assessment),
        advice(assessment));
  }

  private static @Nullable Classification classification(Assessment assessment) {
    return assessment
        .classifiedBy()
        .map(
            by ->
                new Classification(
                    by,
                    assessment.classifiedAt().orElseThrow(),
                    assessment.items().stream().anyMatch(GoodsItem::isChanged)))
        .orElse(null);
  }

  private static @Nullable Routing routing(Assessment assessment) {
    return assessment
        .route()
        .map(
            route ->
                new Routing(
                    route,
                    assessment.ruleId().orElseThrow(),
                    assessment.isOverridden(),
                    assessment.overrides().stream().map(Overridden::of).toList()))
        .orElse(null);
  }

  private static @Nullable AdviceGiven advice(Assessment assessment) {
    return assessment
        .advice()
        .map(
            advice ->
                new AdviceGiven(
                    advice.verdict(),
                    advice.summary(),
                    assessment.advisedBy().orElseThrow(),
                    assessment.advisedAt().orElseThrow(),
                    advice.answers().stream().map(Finding::of).toList()))
        .orElse(null);
  }
}

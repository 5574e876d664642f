package nl.keten.risk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.AssessmentEvent.ClassifiedItem;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.CaseEvent;
import nl.keten.events.Regime;
import nl.keten.events.Route;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import nl.keten.problem.InvalidField;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.risk.advice.Advice;
import nl.keten.risk.advice.AdvicePolicy;
import nl.keten.risk.advice.CriterionAnswer;
import nl.keten.risk.classification.ClassificationPolicy;
import nl.keten.risk.classification.GoodsItem;
import nl.keten.risk.classification.ItemFinding;
import nl.keten.risk.routing.RoutingRule;
import nl.keten.risk.routing.RoutingRules;
import org.jspecify.annotations.Nullable;

/**
 * What risk-assessment knows and finds of one case. People judge; this refuses a judgement with a
 * gap in it and keeps who made it. Each verb answers with the event that it makes true.
 */
@Entity
@Table(name = "assessment")
class Assessment {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "case_number")
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  private Regime regime;

  private String destination;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  private AssessmentState state;

  @ElementCollection
  @CollectionTable(name = "assessment_item", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<GoodsItem> items = new ArrayList<>();

  @Column(name = "classified_by")
  private @Nullable String classifiedBy;

  @Column(name = "classified_at")
  private @Nullable Instant classifiedAt;

  @Column(name = "rule_id")
  private @Nullable String ruleId;

  @Enumerated(EnumType.STRING)
  @Column(name = "rule_route")
  private @Nullable Route ruleRoute;

  @Enumerated(EnumType.STRING)
  private @Nullable Route route;

  @ElementCollection
  @CollectionTable(name = "route_override", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<RouteOverride> overrides = new ArrayList<>();

  @Column(name = "draft_pending")
  private boolean draftPending;

  @Enumerated(EnumType.STRING)
  private @Nullable Verdict verdict;

  private @Nullable String summary;

  @ElementCollection
  @CollectionTable(name = "criterion_answer", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<CriterionAnswer> answers = new ArrayList<>();

  @Column(name = "advised_by")
  private @Nullable String advisedBy;

  @Column(name = "advised_at")
  private @Nullable Instant advisedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Assessment() {}

  /** The snapshot of an application: what later judgements are about. */
  Assessment(CaseEvent.Submitted submitted) {
    this.caseId = submitted.caseId();
    this.caseNumber = submitted.caseNumber();
    this.regime = submitted.regime();
    this.destination = submitted.destination();
    this.receivedOn = LocalDate.ofInstant(submitted.occurredAt(), Acting.CIVIL_TIME);
    this.state = AssessmentState.RECEIVED;
    submitted.items().forEach(item -> items.add(new GoodsItem(item)));
  }

  /** Intake accepted the application: it can be classified. */
  void beginClassification() {
    moveTo(AssessmentState.CLASSIFYING);
  }

  /**
   * Somebody says of every item what it is.
   *
   * @throws ProblemException 400 with every objection of the policy; 409 for the exporter's side
   */
  AssessmentEvent.Classified classify(
      List<ItemFinding> findings, ClassificationPolicy policy, Actor classifier, Instant now) {
    requireNotOfExportersSide(classifier);
    refuse(policy.objections(items, findings, receivedOn));
    for (ItemFinding finding : findings) {
      items.stream()
          .filter(item -> item.itemId().equals(finding.itemId()))
          .forEach(item -> item.classify(finding));
    }
    classifiedBy = classifier.subject();
    classifiedAt = now;
    return new AssessmentEvent.Classified(
        caseId,
        now,
        items.stream()
            .map(item -> new ClassifiedItem(item.itemId(), item.listCode().orElseThrow()))
            .toList(),
        items.stream().anyMatch(GoodsItem::isChanged));
  }

  /** The dated table says who looks. */
  AssessmentEvent.Routed route(RoutingRules rules, Instant now) {
    RoutingRule rule = rules.rule(regime, destination, receivedOn);
    moveTo(AssessmentState.ROUTED);
    ruleId = rule.ruleId();
    ruleRoute = rule.route();
    route = rule.route();
    return new AssessmentEvent.Routed(caseId, now, rule.route(), rule.ruleId(), false);
  }

  /**
   * An officer sends the case the other way.
   *
   * @throws ProblemException 409 once the case is advised, drafted or decided, before it is routed,
   *     if it goes that way already, and for the exporter's side
   */
  AssessmentEvent.Routed override(Route to, String reason, Actor officer, Instant now) {
    requireNotOfExportersSide(officer);
    requireOpen();
    if (state != AssessmentState.ROUTED || ruleId == null) {
      throw routeFixed(
          state == AssessmentState.ADVISED
              ? new Said("Foreign Affairs has advised.", "Buitenlandse Zaken heeft geadviseerd.")
              : new Said("The case has no route yet.", "De zaak heeft nog geen route."));
    }
    if (draftPending) {
      throw routeFixed(new Said("A decision has been drafted.", "Er ligt een conceptbesluit."));
    }
    if (route == to) {
      throw routeFixed(new Said("The case goes that way already.", "De zaak gaat al die kant op."));
    }
    route = to;
    overrides.add(new RouteOverride(to, reason, officer.subject(), now));
    return new AssessmentEvent.Routed(caseId, now, to, ruleId, isOverridden());
  }

  /**
   * Foreign Affairs answers every criterion.
   *
   * @throws ProblemException 400 with every objection of the policy; 409 for the exporter's side
   */
  AssessmentEvent.AdviceIssued advise(
      Advice advice, AdvicePolicy policy, Actor adviser, Instant now) {
    requireNotOfExportersSide(adviser);
    refuse(policy.objections(advice));
    moveTo(AssessmentState.ADVISED);
    verdict = advice.verdict();
    summary = advice.summary();
    answers.addAll(advice.answers());
    advisedBy = adviser.subject();
    advisedAt = now;
    return new AssessmentEvent.AdviceIssued(caseId, now, advice.verdict(), advice.findings());
  }

  /** A decision was drafted: from here the route is fixed. */
  void decisionDrafted() {
    draftPending = true;
  }

  /** The draft was sent back: the route may be thought over. */
  void decisionReturned() {
    draftPending = false;
  }

  /** The case is decided; nothing is left to assess. */
  void close() {
    moveTo(AssessmentState.CLOSED);
  }

  /**
   * Lets a judging act through only while there is something to judge.
   *
   * @throws ProblemException 409 {@code case-decided}
   */
  void requireOpen() {
    if (state == AssessmentState.CLOSED) {
      throw new ProblemException(
          ProblemType.CASE_DECIDED,
          "The case is decided; its assessment does not change any more.",
          "Op de zaak is beslist; de beoordeling verandert niet meer.");
    }
  }

  UUID caseId() {
    return caseId;
  }

  String caseNumber() {
    return caseNumber;
  }

  Regime regime() {
    return regime;
  }

  /** Country of final destination. */
  String destination() {
    return destination;
  }

  /** The day whose lists and routing table apply. */
  LocalDate receivedOn() {
    return receivedOn;
  }

  AssessmentState state() {
    return state;
  }

  List<GoodsItem> items() {
    return List.copyOf(items);
  }

  /** Who classified, as the token names him. */
  Optional<String> classifiedBy() {
    return Optional.ofNullable(classifiedBy);
  }

  Optional<Instant> classifiedAt() {
    return Optional.ofNullable(classifiedAt);
  }

  Optional<Route> route() {
    return Optional.ofNullable(route);
  }

  Optional<String> ruleId() {
    return Optional.ofNullable(ruleId);
  }

  /** Whether the case goes another way than the table says. */
  boolean isOverridden() {
    return route != ruleRoute;
  }

  List<RouteOverride> overrides() {
    return List.copyOf(overrides);
  }

  Optional<Advice> advice() {
    return verdict == null || summary == null
        ? Optional.empty()
        : Optional.of(new Advice(verdict, summary, answers));
  }

  Optional<String> advisedBy() {
    return Optional.ofNullable(advisedBy);
  }

  Optional<Instant> advisedAt() {
    return Optional.ofNullable(advisedAt);
  }

  /** What somebody saw who judges, see {@code If-Match}. */
  long version() {
    return version;
  }

  /** The one guard of all moves. */
  private void moveTo(AssessmentState next) {
    if (!state.successors().contains(next)) {
      throw new IllegalStateException(
          "Case " + caseId + " cannot go from " + state + " to " + next);
    }
    state = next;
  }

  /** One sentence in both languages. */
  private record Said(String en, String nl) {}

  private static ProblemException routeFixed(Said why) {
    return new ProblemException(ProblemType.ROUTE_FIXED, why.en(), why.nl());
  }

  /** Whoever stands on the exporter's side judges no application, whatever roles he has besides. */
  private static void requireNotOfExportersSide(Actor actor) {
    if (actor.isExporter()) {
      throw new ProblemException(
          ProblemType.SEPARATION_OF_DUTIES,
          "Nobody of an exporter's side judges an application.",
          "Wie bij een exporteur hoort, beoordeelt geen aanvraag.");
    }
  }

  private static void refuse(List<InvalidField> objections) {
    if (!objections.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_INPUT,
          "Correct the fields named in errors.",
          "Verbeter de velden die in errors staan.",
          Map.of("errors", objections));
    }
  }
}

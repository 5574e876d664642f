package nl.keten.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.CaseEvent;
import nl.keten.events.Roles;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.journal.Acting;
import nl.keten.journal.Journal;
import nl.keten.problem.ETags;
import nl.keten.problem.ProblemException;
import nl.keten.reference.ControlLists;
import nl.keten.risk.advice.Advice;
import nl.keten.risk.advice.AdvicePolicy;
import nl.keten.risk.advice.Criteria;
import nl.keten.risk.classification.ClassificationPolicy;
import nl.keten.risk.classification.ItemFinding;
import nl.keten.risk.routing.RoutingRules;
import nl.keten.station.StationQueue;
import nl.keten.station.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The path of a case through this service: classification by a person, routing by the table, and
 * where it leads there, advice by Foreign Affairs. Each step is one transaction of the caller.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Assessing {

  private final Assessments assessments;
  private final StationQueue queue;
  private final Journal journal;
  private final Acting acting;
  private final ControlLists lists;
  private final RoutingRules rules;
  private final Criteria criteria;

  Assessing(
      Assessments assessments,
      StationQueue queue,
      Journal journal,
      Acting acting,
      ControlLists lists,
      RoutingRules rules,
      Criteria criteria) {
    this.assessments = assessments;
    this.queue = queue;
    this.journal = journal;
    this.acting = acting;
    this.lists = lists;
    this.rules = rules;
    this.criteria = criteria;
  }

  void submitted(CaseEvent.Submitted submitted) {
    assessments.persist(new Assessment(submitted));
  }

  void intakeAccepted(UUID caseId) {
    assessments.known(caseId).beginClassification();
    queue.enter(caseId, Station.CLASSIFICATION, Roles.POSS_ANALYST, Roles.CDIU_OFFICER);
  }

  void decisionDrafted(UUID caseId) {
    assessments.known(caseId).decisionDrafted();
  }

  void decisionReturned(UUID caseId) {
    assessments.known(caseId).decisionReturned();
  }

  void decided(UUID caseId) {
    assessments.known(caseId).close();
    queue.closeAll(caseId, "decided");
  }

  /** Somebody who claimed the task classifies; the system routes on from there. */
  void classify(UUID caseId, @Nullable String ifMatch, List<ItemFinding> findings) {
    Assessment assessment = judged(caseId, ifMatch);
    Visit visit = queue.claimed(caseId, Station.CLASSIFICATION);
    Instant now = acting.now();
    AssessmentEvent.Classified classified =
        assessment.classify(findings, new ClassificationPolicy(lists), acting.actor(), now);
    AssessmentEvent.Routed routed = assessment.route(rules, now);
    firstToJudge();
    queue.finish(visit, classified.changed() ? "changed" : "confirmed");
    journal.append(classified);
    queue.pass(caseId, Station.ROUTING, routed.route().name().toLowerCase(Locale.ROOT));
    journal.append(routed);
    goThere(routed);
  }

  /** An officer sends the case another way, with a reason; the station moves along. */
  void override(UUID caseId, @Nullable String ifMatch, Route to, String reason) {
    Assessment assessment = found(caseId);
    if (ifMatch != null) {
      ETags.require(ifMatch, assessment.version());
    }
    AssessmentEvent.Routed routed = assessment.override(to, reason, acting.actor(), acting.now());
    firstToJudge();
    queue
        .open(caseId, Station.BZ_ADVICE)
        .ifPresent(visit -> queue.finish(visit, "route-overridden"));
    journal.append(routed);
    goThere(routed);
  }

  /** The adviser who claimed the task answers the criteria of today. */
  void advise(UUID caseId, @Nullable String ifMatch, Advice advice) {
    Assessment assessment = judged(caseId, ifMatch);
    Visit visit = queue.claimed(caseId, Station.BZ_ADVICE);
    AssessmentEvent.AdviceIssued issued =
        assessment.advise(
            advice, new AdvicePolicy(criteria.on(acting.today())), acting.actor(), acting.now());
    firstToJudge();
    queue.finish(visit, advice.verdict().name().toLowerCase(Locale.ROOT));
    journal.append(issued);
  }

  private void goThere(AssessmentEvent.Routed routed) {
    switch (routed.route()) {
      case BZ -> queue.enter(routed.caseId(), Station.BZ_ADVICE, Roles.BZ_ADVISER);
      case CDIU -> {
        // Nothing more to do here: licence-intake opens the decision.
      }
    }
  }

  private Assessment judged(UUID caseId, @Nullable String ifMatch) {
    Assessment assessment = found(caseId);
    ETags.require(ifMatch, assessment.version());
    assessment.requireOpen();
    return assessment;
  }

  private Assessment found(UUID caseId) {
    return assessments.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
  }

  /** Two judgements at once: the second finds the version changed, before anything is said. */
  private void firstToJudge() {
    assessments.flush();
  }
}

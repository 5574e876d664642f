package nl.keten.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.keten.events.AssessmentEvent;
import nl.keten.events.AssessmentEvent.ClassifiedItem;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.CaseEvent;
import nl.keten.events.Route;
import nl.keten.journal.Actor;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import nl.keten.reference.ControlLists;
import nl.keten.reference.Countries;
import nl.keten.reference.DestinationGroups;
import nl.keten.risk.advice.Advice;
import nl.keten.risk.advice.AdvicePolicy;
import nl.keten.risk.advice.Criteria;
import nl.keten.risk.advice.CriterionAnswer;
import nl.keten.risk.classification.ClassificationPolicy;
import nl.keten.risk.classification.ItemFinding;
import nl.keten.risk.routing.RoutingRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The aggregate by itself: what each verb makes true, and what it refuses. */
class AssessmentTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ClassificationPolicy LISTS =
      new ClassificationPolicy(ControlLists.read(Optional.empty()));
  private static final AdvicePolicy CRITERIA =
      new AdvicePolicy(Criteria.read(Optional.empty()).on(LocalDate.of(2026, 3, 2)));
  private static final RoutingRules RULES =
      RoutingRules.read(
          Optional.empty(),
          DestinationGroups.read(Optional.empty()),
          Countries.read(Optional.empty()));

  private static final Actor ANALYST = officer("analyst", "poss-analyst");
  private static final Actor OFFICER = officer("officer", "cdiu-officer");
  private static final Actor ADVISER = officer("adviser", "bz-adviser");

  @Test
  void theDayOfReceiptIsADutchDay() {
    // 23:30 UTC on New Year's Eve is New Year's Day in Amsterdam.
    Assessment assessment =
        new Assessment(Applications.of("BR").at(Instant.parse("2025-12-31T23:30:00Z")).event());

    assertThat(assessment.receivedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(assessment.state()).isEqualTo(AssessmentState.RECEIVED);
  }

  @Test
  void classifyingKeepsWhoDidItAndSaysWhetherACodeChanged() {
    Applications application = Applications.of("BR");
    Assessment confirmed = classifying(application);
    AssessmentEvent.Classified event =
        confirmed.classify(found(application, "ML10.a"), LISTS, ANALYST, NOW);

    assertThat(event)
        .isEqualTo(
            new AssessmentEvent.Classified(
                application.caseId(),
                NOW,
                List.of(new ClassifiedItem(application.itemId(), "ML10.a")),
                false));
    assertThat(confirmed.classifiedBy()).contains("analyst");
    assertThat(confirmed.classifiedAt()).contains(NOW);

    Assessment changed = classifying(application);
    assertThat(changed.classify(found(application, "ML11.a"), LISTS, ANALYST, NOW).changed())
        .isTrue();
  }

  @Test
  void theFinalDestinationDecidesTheRouteAndNotTheConsignees() {
    Assessment transitThroughGermany = classified(Applications.of("BR").withConsigneeIn("DE"));

    assertThat(transitThroughGermany.route(RULES, NOW).route()).isEqualTo(Route.BZ);
    assertThat(transitThroughGermany.ruleId()).contains("MIL-REST");
  }

  @Test
  void theTableOfTheDayOfReceiptApplies() {
    Assessment before = classified(Applications.of("TR").at(Instant.parse("2016-07-15T10:00:00Z")));
    Assessment after = classified(Applications.of("TR").at(Instant.parse("2016-07-18T10:00:00Z")));

    assertThat(before.route(RULES, NOW).route()).isEqualTo(Route.CDIU);
    assertThat(after.route(RULES, NOW).route()).isEqualTo(Route.BZ);
  }

  @Test
  void anOverrideIsKeptWithItsReasonAndItsOfficer() {
    Assessment assessment = routed("BR");
    AssessmentEvent.Routed there =
        assessment.override(Route.CDIU, "Only spare screws.", OFFICER, NOW);

    assertThat(there)
        .isEqualTo(
            new AssessmentEvent.Routed(assessment.caseId(), NOW, Route.CDIU, "MIL-REST", true));
    assertThat(assessment.route()).contains(Route.CDIU);
    assertThat(assessment.overrides())
        .singleElement()
        .satisfies(
            override -> {
              assertThat(override.to()).isEqualTo(Route.CDIU);
              assertThat(override.reason()).isEqualTo("Only spare screws.");
              assertThat(override.by()).isEqualTo("officer");
              assertThat(override.at()).isEqualTo(NOW);
            });

    AssessmentEvent.Routed back =
        assessment.override(Route.BZ, "On second thoughts.", OFFICER, NOW);
    assertThat(back.overridden()).as("as the rule says again").isFalse();
    assertThat(assessment.overrides()).hasSize(2);
  }

  @Test
  void theRouteIsFixedBeforeItIsKnownAndOnceAdvisedOrDrafted() {
    refused(
        ProblemType.ROUTE_FIXED,
        () -> classifying(Applications.of("BR")).override(Route.CDIU, "r", OFFICER, NOW));

    Assessment same = routed("BR");
    refused(ProblemType.ROUTE_FIXED, () -> same.override(Route.BZ, "r", OFFICER, NOW));

    Assessment drafted = routed("DE");
    drafted.decisionDrafted();
    refused(ProblemType.ROUTE_FIXED, () -> drafted.override(Route.BZ, "r", OFFICER, NOW));
    drafted.decisionReturned();
    assertThat(drafted.override(Route.BZ, "r", OFFICER, NOW).route()).isEqualTo(Route.BZ);

    Assessment advised = routed("BR");
    advised.advise(advice(), CRITERIA, ADVISER, NOW);
    refused(ProblemType.ROUTE_FIXED, () -> advised.override(Route.CDIU, "r", OFFICER, NOW));

    Assessment closed = routed("BR");
    closed.close();
    refused(ProblemType.CASE_DECIDED, () -> closed.override(Route.CDIU, "r", OFFICER, NOW));
  }

  @Test
  void anAdviceIsKeptAndOnlyItsFindingsGoOut() {
    Assessment assessment = routed("BR");
    AssessmentEvent.AdviceIssued issued = assessment.advise(advice(), CRITERIA, ADVISER, NOW);

    assertThat(issued.verdict()).isEqualTo(Verdict.POSITIVE);
    assertThat(issued.criteria()).hasSize(8).noneMatch(finding -> finding.concern());
    assertThat(assessment.advisedBy()).contains("adviser");
    assertThat(assessment.advice())
        .hasValueSatisfying(
            kept ->
                assertThat(kept.answers()).extracting(CriterionAnswer::text).contains("Text 8"));
  }

  @Test
  void nobodyOfAnExportersSideJudgesWhateverRolesHeHas() {
    Actor inBothCamps =
        new Actor("both", "poss-analyst", Set.of("poss-analyst", "cdiu-officer"), "polderlicht");
    Actor exporterToo =
        new Actor("too", "bz-adviser", Set.of("bz-adviser", "exporter", "cdiu-officer"), null);
    Applications application = Applications.of("BR");
    Assessment classifying = classifying(application);
    Assessment routed = routed("BR");

    for (Actor actor : List.of(inBothCamps, exporterToo)) {
      refused(
          ProblemType.SEPARATION_OF_DUTIES,
          () -> classifying.classify(found(application, "ML10.a"), LISTS, actor, NOW));
      refused(ProblemType.SEPARATION_OF_DUTIES, () -> routed.override(Route.CDIU, "r", actor, NOW));
      refused(
          ProblemType.SEPARATION_OF_DUTIES, () -> routed.advise(advice(), CRITERIA, actor, NOW));
    }
    assertThat(classifying.classifiedBy()).isEmpty();
    assertThat(routed.advice()).isEmpty();
  }

  @Test
  void aRefusedJudgementChangesNothing() {
    Applications application = Applications.of("BR");
    Assessment assessment = classifying(application);

    refused(
        ProblemType.INVALID_INPUT,
        () -> assessment.classify(found(application, "nonsense"), LISTS, ANALYST, NOW));

    assertThat(assessment.classifiedBy()).isEmpty();
    assertThat(assessment.items()).allMatch(item -> item.listCode().isEmpty());
    assertThat(assessment.state()).isEqualTo(AssessmentState.CLASSIFYING);
  }

  @Test
  void stepsCannotBeSkippedOrRepeated() {
    Assessment received = new Assessment(Applications.of("BR").event());
    assertThatThrownBy(() -> received.route(RULES, NOW)).isInstanceOf(IllegalStateException.class);
    received.beginClassification();
    assertThatThrownBy(received::beginClassification).isInstanceOf(IllegalStateException.class);

    Assessment advised = routed("BR");
    advised.advise(advice(), CRITERIA, ADVISER, NOW);
    assertThatThrownBy(() -> advised.advise(advice(), CRITERIA, ADVISER, NOW))
        .isInstanceOf(IllegalStateException.class);

    advised.close();
    assertThatThrownBy(advised::close).isInstanceOf(IllegalStateException.class);
    refused(ProblemType.CASE_DECIDED, advised::requireOpen);
  }

  private static Assessment classifying(Applications application) {
    CaseEvent.Submitted event = application.event();
    Assessment assessment = new Assessment(event);
    assessment.beginClassification();
    return assessment;
  }

  private static Assessment classified(Applications application) {
    Assessment assessment = classifying(application);
    assessment.classify(found(application, "ML10.a"), LISTS, ANALYST, NOW);
    return assessment;
  }

  private static Assessment routed(String destination) {
    Assessment assessment = classified(Applications.of(destination));
    assessment.route(RULES, NOW);
    return assessment;
  }

  private static List<ItemFinding> found(Applications application, String code) {
    return List.of(new ItemFinding(application.itemId(), code, Optional.of("Because.")));
  }

  private static Advice advice() {
    return new Advice(
        Verdict.POSITIVE,
        "No concerns.",
        IntStream.rangeClosed(1, 8)
            .mapToObj(c -> new CriterionAnswer(c, false, "Text " + c, "Direct.", "Indirect."))
            .toList());
  }

  private static Actor officer(String subject, String role) {
    return new Actor(subject, role, Set.of(role), null);
  }

  private static void refused(ProblemType problem, ThrowingCallable act) {
    assertThatThrownBy(act)
        .asInstanceOf(type(ProblemException.class))
        .extracting(ProblemException::type)
        .isEqualTo(problem);
  }
}

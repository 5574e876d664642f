package nl.keten.intake.casefile;

import static nl.keten.events.Outcome.GRANTED;
import static nl.keten.events.Outcome.NOT_PROCESSED;
import static nl.keten.events.Outcome.NO_LICENCE_REQUIRED;
import static nl.keten.events.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.keten.clock.ClockState;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.ClockEvent;
import nl.keten.events.Hold;
import nl.keten.events.ListVersion;
import nl.keten.events.Outcome;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.Forms;
import nl.keten.intake.application.Applied;
import nl.keten.intake.casefile.DecisionDraft.Proposal;
import nl.keten.journal.Actor;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Actor EXPORTER =
      new Actor("exporter-a", "exporter", Set.of("exporter"), "polderlicht");
  private static final Actor OFFICER = person("officer-1", "cdiu-officer");
  private static final Actor BOTH = person("both", "cdiu-officer", "cdiu-signatory");
  private static final Actor SIGNATORY = person("signatory-1", "cdiu-signatory");
  private static final Actor REVIEWER = person("reviewer-1", "bz-reviewer");
  private static final ListVersion LIST =
      new ListVersion("un", "a".repeat(64), LocalDate.of(2026, 1, 1));
  private static final Set<String> CURRENT = Set.of(Screening.fingerprint(LIST));

  private final Case kase = received();

  @Test
  void receiptTellsTheCaseAndStartsTheClock() {
    List<ChainEvent> news = kase.takeNews();
    assertThat(news)
        .extracting(Object::getClass)
        .containsExactly(
            CaseEvent.Submitted.class,
            ClockEvent.FactRecorded.class,
            CaseEvent.ReceiptConfirmed.class);
    assertThat(kase.term().on(LocalDate.of(2026, 3, 2)).due()).isEqualTo("2026-04-28");
    assertThat(kase.whereabouts().open()).containsExactly(Station.INTAKE);
  }

  /** Brief 6.5, worked clock A, and scenario 11. */
  @Test
  void aQuestionSuspendsTheTermUntilTheAnswer() {
    InformationRequest request = ask("2026-03-16T10:00:00Z", "2026-04-15");
    kase.answer(request, List.of("Here."), Instant.parse("2026-04-01T10:00:00Z"));
    assertThat(kase.term().on(LocalDate.of(2026, 4, 1)).due()).isEqualTo("2026-05-12");
    assertThat(kase.term().on(LocalDate.of(2026, 4, 1)).suspendedDays()).isEqualTo(15);
  }

  @Test
  void theTermRunsAgainOnlyWhenNoQuestionIsOpen() {
    InformationRequest first = ask("2026-03-16T10:00:00Z", "2026-04-15");
    InformationRequest second = ask("2026-03-18T10:00:00Z", "2026-04-20");
    kase.answer(first, List.of("One."), Instant.parse("2026-03-20T10:00:00Z"));
    assertThat(kase.term().on(LocalDate.of(2026, 3, 21)).state()).isEqualTo(ClockState.SUSPENDED);
    kase.answer(second, List.of("Two."), Instant.parse("2026-03-24T10:00:00Z"));
    assertThat(kase.term().on(LocalDate.of(2026, 3, 25)).state()).isEqualTo(ClockState.RUNNING);
    assertThat(kase.term().on(LocalDate.of(2026, 3, 25)).suspendedDays()).isEqualTo(7);
  }

  @Test
  void aQuestionIsAnsweredOnce() {
    InformationRequest request = ask("2026-03-16T10:00:00Z", "2026-04-15");
    kase.answer(request, List.of("One."), RECEIVED);
    refused(
        ProblemType.INFORMATION_REQUEST_ANSWERED,
        () -> kase.answer(request, List.of("Two."), RECEIVED));
  }

  /** All that opens the decision, in every order: it opens with the last, and once. */
  @Test
  void theDecisionOpensOnceWhateverComesLast() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Case one = received();
      Route route = random.nextBoolean() ? Route.BZ : Route.CDIU;
      List<Runnable> steps = new ArrayList<>();
      steps.add(() -> one.acceptIntake(RECEIVED));
      steps.add(() -> one.assessment().routed(route, false));
      steps.add(() -> one.screening().completed(UUID.randomUUID(), RECEIVED, List.of(LIST)));
      steps.add(() -> one.holds().place(Hold.SANCTIONS));
      steps.add(() -> one.whereabouts().arrived(Station.SCREENING));
      if (route == Route.BZ) {
        steps.add(() -> one.assessment().advised(Verdict.POSITIVE, findings()));
      }
      Collections.shuffle(steps, random);
      int opened = 0;
      int necessary = 0;
      for (Runnable step : steps) {
        step.run();
        opened += one.considerDecision() ? 1 : 0;
        necessary += one.isAt(Station.DECISION) ? 1 : 0;
      }
      assertThat(opened).as("openings, seed %d", seed).isEqualTo(1);
      assertThat(necessary).as("at DECISION in the end, seed %d", seed).isPositive();
    }
  }

  @Test
  void anAdviceAloneOpensNothing() {
    kase.acceptIntake(RECEIVED);
    kase.assessment().advised(Verdict.POSITIVE, findings());
    assertThat(kase.considerDecision()).isFalse();
  }

  @Test
  void onePersonWithBothRolesIsOnePerson() {
    ready(Route.CDIU);
    kase.draft(proposal(GRANTED), BOTH, at(RECEIVED));
    refused(
        ProblemType.SEPARATION_OF_DUTIES, () -> kase.sign(BOTH, at(RECEIVED), UUID.randomUUID()));
    assertThat(kase.isDecided()).isFalse();
    kase.sign(SIGNATORY, at(RECEIVED), UUID.randomUUID());
    assertThat(kase.isDecided()).isTrue();
  }

  @Test
  void nobodyOfTheExportersSideDraftsAgreesOrSigns() {
    ready(Route.BZ);
    Actor inTwoMinds =
        new Actor("x", "cdiu-officer", Set.of("cdiu-officer", "cdiu-signatory"), "waddenzee");
    refused(
        ProblemType.SEPARATION_OF_DUTIES,
        () -> kase.draft(proposal(GRANTED), inTwoMinds, at(RECEIVED)));
    Actor submitterTurnedOfficer = person("exporter-a", "cdiu-officer");
    refused(
        ProblemType.SEPARATION_OF_DUTIES,
        () -> kase.draft(proposal(GRANTED), submitterTurnedOfficer, at(RECEIVED)));
    kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED));
    refused(ProblemType.SEPARATION_OF_DUTIES, () -> kase.agree(inTwoMinds, RECEIVED));
    kase.agree(REVIEWER, RECEIVED);
    refused(
        ProblemType.SEPARATION_OF_DUTIES,
        () -> kase.sign(inTwoMinds, at(RECEIVED), UUID.randomUUID()));
  }

  @Test
  void theReviewerOfForeignAffairsDiffersFromDrafterAndSignatory() {
    ready(Route.BZ);
    kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED));
    refused(ProblemType.SEPARATION_OF_DUTIES, () -> kase.agree(OFFICER, RECEIVED));
    kase.agree(REVIEWER, RECEIVED);
    refused(
        ProblemType.SEPARATION_OF_DUTIES,
        () -> kase.sign(REVIEWER, at(RECEIVED), UUID.randomUUID()));
  }

  @Test
  void aReturnedDraftCannotBeSigned() {
    ready(Route.CDIU);
    kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED));
    kase.returnDraft(Station.SIGNING, SIGNATORY, "Too thin.", RECEIVED);
    assertThat(kase.isAt(Station.DECISION)).isTrue();
    assertThatThrownBy(() -> kase.sign(SIGNATORY, at(RECEIVED), UUID.randomUUID()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRefusalIsDraftedWithGuardsStandingAndRecordsWhereTheObjectionTermRunsFrom() {
    ready(Route.CDIU);
    kase.holds().place(Hold.SANCTIONS);
    refused(ProblemType.GRANT_BLOCKED, () -> kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED)));
    kase.draft(proposal(REFUSED), OFFICER, at(RECEIVED));
    kase.sign(SIGNATORY, at(RECEIVED), UUID.randomUUID());
    assertThat(kase.term().facts())
        .extracting(fact -> fact.kind().word())
        .containsExactly("received", "decided", "refused");
    CaseEvent.Decided decided =
        kase.takeNews().stream()
            .filter(CaseEvent.Decided.class::isInstance)
            .map(CaseEvent.Decided.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(decided.licenceId()).as("a refusal has no licence").isNull();
    assertThat(decided.refusalCriteria()).containsExactly(2);
  }

  @Test
  void notProcessingTakesADeadlineThatLapsedUnanswered() {
    InformationRequest request = ask("2026-03-03T10:00:00Z", "2026-03-17");
    Circumstances onTheLastDay = at(Instant.parse("2026-03-17T20:00:00Z"));
    Circumstances theDayAfter = at(Instant.parse("2026-03-17T23:30:00Z")); // 18 March in Amsterdam
    refused(
        ProblemType.OUTCOME_NOT_POSSIBLE,
        () -> kase.draft(proposal(NOT_PROCESSED), OFFICER, onTheLastDay));
    kase.draft(proposal(NOT_PROCESSED), OFFICER, theDayAfter);
    kase.answer(request, List.of("At last."), theDayAfter.now());
    refused(
        ProblemType.OUTCOME_NOT_POSSIBLE,
        () -> kase.sign(SIGNATORY, theDayAfter, UUID.randomUUID()));
  }

  @Test
  void outcomesAreDraftedWhereTheyBelong() {
    refused(ProblemType.OUTCOME_NOT_POSSIBLE, () -> kase.draftingStation(GRANTED));
    refused(ProblemType.OUTCOME_NOT_POSSIBLE, () -> kase.draftingStation(REFUSED));
    refused(ProblemType.OUTCOME_NOT_POSSIBLE, () -> kase.draftingStation(Outcome.WITHDRAWN));
    assertThat(kase.draftingStation(NO_LICENCE_REQUIRED)).isEqualTo(Station.INTAKE);
    ready(Route.CDIU);
    assertThat(kase.draftingStation(NO_LICENCE_REQUIRED)).isEqualTo(Station.DECISION);
    refused(ProblemType.OUTCOME_NOT_POSSIBLE, () -> kase.draftingStation(NOT_PROCESSED));
  }

  @Test
  void afterADecisionNothingMoreIsDone() {
    ready(Route.CDIU);
    kase.withdraw(RECEIVED);
    assertThat(kase.whereabouts().open()).containsExactly(Station.DECIDED);
    refused(ProblemType.CASE_DECIDED, () -> kase.withdraw(RECEIVED));
    refused(ProblemType.CASE_DECIDED, () -> kase.acceptIntake(RECEIVED));
    refused(ProblemType.CASE_DECIDED, () -> kase.requestScreening("x", RECEIVED));
    refused(ProblemType.CASE_DECIDED, () -> kase.documentUploaded());
    refused(ProblemType.CASE_DECIDED, () -> ask("2026-03-16T10:00:00Z", "2026-04-15"));
    refused(ProblemType.CASE_DECIDED, () -> kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED)));
  }

  @Test
  void withdrawingLetsAWaitingDraftLapse() {
    ready(Route.CDIU);
    kase.draft(proposal(GRANTED), OFFICER, at(RECEIVED));
    kase.withdraw(RECEIVED);
    assertThat(kase.decision().drafts())
        .extracting(DecisionDraft::state)
        .containsExactly(DraftState.LAPSED);
    assertThat(kase.decision().signed()).isEmpty();
  }

  @Test
  void anOlderScreeningClearsNothing() {
    ready(Route.CDIU);
    UUID older = UUID.randomUUID();
    kase.screening().completed(older, RECEIVED, List.of(LIST));
    kase.screening().completed(UUID.randomUUID(), RECEIVED, List.of(LIST));
    kase.screening().cleared(older);
    assertThat(kase.screening().isCleared()).isFalse();
  }

  private void ready(Route route) {
    kase.acceptIntake(RECEIVED);
    kase.assessment().classified();
    kase.assessment().routed(route, false);
    if (route == Route.BZ) {
      kase.assessment().advised(Verdict.POSITIVE, findings());
    }
    UUID screening = UUID.randomUUID();
    kase.screening().completed(screening, RECEIVED, List.of(LIST));
    kase.screening().cleared(screening);
    assertThat(kase.considerDecision()).isTrue();
  }

  private InformationRequest ask(String at, String deadline) {
    return kase.requestInformation(
        Station.INTAKE,
        OFFICER,
        LocalDate.parse(deadline),
        List.of("Who is the end user?"),
        Instant.parse(at));
  }

  private static Case received() {
    Case received =
        Case.receive(
            Applied.of(Forms.dualUse(), LocalDate.of(2026, 3, 2)),
            "EC-2026-000001",
            EXPORTER,
            RECEIVED);
    received.confirmReceipt(RECEIVED);
    return received;
  }

  private static Proposal proposal(Outcome outcome) {
    return new Proposal(outcome, "Because.", List.of(), outcome == REFUSED ? Set.of(2) : Set.of());
  }

  private static Circumstances at(Instant now) {
    return new Circumstances(true, CURRENT, Duration.ofHours(24), now);
  }

  private static List<CriterionFinding> findings() {
    return IntStream.rangeClosed(1, 8).mapToObj(c -> new CriterionFinding(c, false)).toList();
  }

  private static Actor person(String subject, String... roles) {
    return new Actor(subject, roles[0], Set.of(roles), null);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}

package nl.keten.intake.casefile;

import static nl.keten.clock.ClockFact.Kind.DECIDED;
import static nl.keten.clock.ClockFact.Kind.INFORMATION_DEADLINE;
import static nl.keten.clock.ClockFact.Kind.INFORMATION_RECEIVED;
import static nl.keten.clock.ClockFact.Kind.INFORMATION_REQUESTED;
import static nl.keten.clock.ClockFact.Kind.RECEIVED;
import static nl.keten.clock.ClockFact.Kind.REFUSED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.keten.clock.ClockFact;
import nl.keten.events.CaseEvent;
import nl.keten.events.ChainEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.application.Application;
import nl.keten.intake.casefile.DecisionDraft.Proposal;
import nl.keten.intake.guard.Guard;
import nl.keten.journal.Acting;
import nl.keten.journal.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A case with its three regions: {@link Whereabouts}, {@link LegalTerm} and {@link Holds}. Every
 * verb checks its guards, changes the case, and keeps what happened for {@link #takeNews()}; nobody
 * sets a status from outside. Not thread-safe: {@link Cases#lock} it first.
 */
@Entity
@Table(name = "case_file")
public class Case {

  @Id
  @Column(name = "case_id")
  private UUID id;

  @Embedded private Submission submission;

  @Column(name = "intake_accepted_at")
  private @Nullable Instant intakeAcceptedAt;

  /** How often content came in; counted so that every upload makes a new version of the case. */
  @SuppressWarnings("UnusedVariable") // its change is what matters
  private int uploads;

  @Embedded private Whereabouts whereabouts = Whereabouts.received();
  @Embedded private LegalTerm term = new LegalTerm();
  @Embedded private Holds holds = new Holds();
  @Embedded private Correspondence correspondence = new Correspondence();
  @Embedded private Assessment assessment = new Assessment();
  @Embedded private Screening screening = new Screening();
  @Embedded private Decision decision = new Decision();
  @Version private long version;

  @Transient private final List<ChainEvent> news = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Case() {}

  private Case(UUID id, Submission submission) {
    this.id = id;
    this.submission = submission;
  }

  /** An application came in: the term begins to run (Awb 4:13). */
  public static Case receive(
      Application application, String caseNumber, Actor exporter, Instant now) {
    Case received =
        new Case(
            application.caseId(),
            new Submission(
                caseNumber,
                application.organisation(),
                exporter.subject(),
                application.requestKind(),
                application.regime(),
                application.permanence(),
                application.finalDestination(),
                now));
    received.news.add(Submissions.submitted(application, caseNumber, now));
    received.record(ClockFact.of(day(now), RECEIVED), now);
    return received;
  }

  /** The applicant was told that the application arrived (Awb 4:3a). */
  public void confirmReceipt(Instant now) {
    whereabouts.left(Station.RECEIVED);
    whereabouts.moveTo(Station.INTAKE);
    news.add(new CaseEvent.ReceiptConfirmed(id, now, submission.caseNumber()));
  }

  /** The application is complete enough to be assessed on its merits. */
  public void acceptIntake(Instant now) {
    requireUndecided();
    whereabouts.left(Station.INTAKE);
    intakeAcceptedAt = now;
    news.add(new CaseEvent.IntakeAccepted(id, now));
  }

  /** A document's content came in: who judges must have seen it. */
  public void documentUploaded() {
    requireUndecided();
    uploads++;
  }

  /** Puts questions to the applicant; the term stands still from the day after (Awb 4:15(1)(a)). */
  public InformationRequest requestInformation(
      Station station, Actor asker, LocalDate deadline, List<String> questions, Instant now) {
    requireUndecided();
    InformationRequest request =
        new InformationRequest(station, asker.subject(), now, deadline, questions);
    correspondence.add(request);
    news.add(new CaseEvent.InformationRequested(id, now, request.id(), station, deadline));
    record(ClockFact.of(day(now), INFORMATION_REQUESTED), now);
    record(new ClockFact(day(now), INFORMATION_DEADLINE, deadline), now);
    return request;
  }

  /** The applicant answers; the term runs again once nothing is open. */
  public void answer(InformationRequest request, List<String> answers, Instant now) {
    requireUndecided();
    request.answer(answers, now);
    news.add(new CaseEvent.InformationReceived(id, now, request.id()));
    if (!correspondence.isOpen()) {
      record(ClockFact.of(day(now), INFORMATION_RECEIVED), now);
    }
  }

  /** Puts a fact on file that moves the legal clock; returns its id. */
  public UUID record(ClockFact fact, Instant now) {
    ClockEntry entry = term.record(fact, now);
    news.add(entry.event(id));
    return entry.id();
  }

  /** Somebody wants the parties compared with the lists again. */
  public void requestScreening(String reasonCode, Instant now) {
    requireUndecided();
    news.add(new CaseEvent.ScreeningRequested(id, now, reasonCode));
  }

  /**
   * Goes to {@link Station#DECISION} as soon as, and only if, all that must come first has come, in
   * whatever order; or leaves it again when an officer routed the case to Foreign Affairs
   * meanwhile.
   *
   * @return whether the case has moved
   */
  public boolean considerDecision() {
    boolean ready =
        !decision.isMade()
            && intakeAcceptedAt != null
            && assessment.isComplete()
            && screening.happened()
            && decision.pending().isEmpty();
    if (ready && !isAt(Station.DECISION)) {
      whereabouts.passed(assessment.route() == Route.BZ ? Station.BZ_ADVICE : Station.ROUTING);
      whereabouts.passed(Station.SCREENING);
      whereabouts.moveTo(Station.DECISION);
      return true;
    }
    if (isAt(Station.DECISION) && !assessment.isComplete()) {
      whereabouts.left(Station.DECISION);
      return true;
    }
    return false;
  }

  /**
   * Where that outcome is drafted now.
   *
   * @throws nl.keten.problem.ProblemException 409 if it cannot be
   */
  public Station draftingStation(Outcome proposed) {
    requireUndecided();
    return DecisionRules.draftingStation(this, proposed);
  }

  /** What stands in the way of a grant: of signing it if it is drafted, else of drafting it. */
  public List<Guard> standingGuards(Circumstances circumstances) {
    return DecisionRules.guards(this, circumstances);
  }

  /** An officer drafts; from here a second person looks. */
  public DecisionDraft draft(Proposal proposal, Actor officer, Circumstances circumstances) {
    Station station = draftingStation(proposal.outcome());
    DecisionRules.requireDrafter(this, officer);
    DecisionRules.requirePossible(this, proposal.outcome(), circumstances);
    Instant now = circumstances.now();
    DecisionDraft draft = new DecisionDraft(proposal, station, officer.subject(), now);
    decision.add(draft);
    whereabouts.left(station);
    whereabouts.moveTo(
        DecisionRules.needsAgreement(this, draft) ? Station.BZ_AGREEMENT : Station.SIGNING);
    news.add(
        new CaseEvent.DecisionDrafted(
            id, now, draft.id(), draft.outcome(), draft.refusalCriteria()));
    return draft;
  }

  /** Foreign Affairs agrees with the draft. */
  public void agree(Actor reviewer, Instant now) {
    DecisionDraft draft = draftAt(Station.BZ_AGREEMENT);
    DecisionRules.requireReviewer(this, draft, reviewer);
    draft.agreed(reviewer.subject(), now);
    whereabouts.left(Station.BZ_AGREEMENT);
    whereabouts.moveTo(Station.SIGNING);
    news.add(new CaseEvent.DecisionAgreed(id, now, draft.id()));
  }

  /**
   * Sends the draft back to where it was made.
   *
   * @param from {@link Station#BZ_AGREEMENT} or {@link Station#SIGNING}
   */
  public void returnDraft(Station from, Actor reader, String reason, Instant now) {
    DecisionDraft draft = draftAt(from);
    DecisionRules.requireSecondPerson(this, draft, reader);
    draft.returned(reader.subject(), reason);
    whereabouts.left(from);
    // Routed to Foreign Affairs meanwhile: the case comes to the drafter after its advice.
    if (draft.station() == Station.INTAKE || assessment.isComplete()) {
      whereabouts.moveTo(draft.station());
    }
    news.add(new CaseEvent.DecisionReturned(id, now, draft.id(), from));
  }

  /**
   * A second officer signs: the case is decided.
   *
   * @param licenceId of the licence that a grant gives; not used otherwise
   */
  public DecisionDraft sign(Actor signatory, Circumstances circumstances, UUID licenceId) {
    DecisionDraft draft = draftAt(Station.SIGNING);
    DecisionRules.requireSecondPerson(this, draft, signatory);
    DecisionRules.requirePossible(this, draft.outcome(), circumstances);
    Instant now = circumstances.now();
    draft.signed(signatory.subject(), now);
    news.add(new CaseEvent.DecisionSigned(id, now, draft.id()));
    boolean granted = draft.outcome() == Outcome.GRANTED;
    close(draft.outcome(), draft.refusalCriteria(), granted ? licenceId : null, now);
    return draft;
  }

  /** The applicant takes the application back; possible until it is decided. */
  public void withdraw(Instant now) {
    requireUndecided();
    decision.pending().ifPresent(DecisionDraft::lapsed);
    close(Outcome.WITHDRAWN, Set.of(), null, now);
  }

  private void close(
      Outcome how, Set<Integer> refusalCriteria, @Nullable UUID licenceId, Instant now) {
    decision.made(how, now);
    whereabouts.moveTo(Station.DECIDED);
    record(ClockFact.of(day(now), DECIDED), now);
    if (how == Outcome.REFUSED) {
      record(ClockFact.of(day(now), REFUSED), now);
    }
    news.add(new CaseEvent.Decided(id, now, how, refusalCriteria, licenceId));
  }

  private DecisionDraft draftAt(Station station) {
    requireUndecided();
    return decision
        .pending()
        .filter(draft -> isAt(station))
        .orElseThrow(() -> new IllegalStateException("No draft waits at " + station));
  }

  private void requireUndecided() {
    if (decision.isMade()) {
      throw Refusals.decided();
    }
  }

  /** The Dutch civil date of that moment. */
  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, Acting.CIVIL_TIME);
  }

  /** Takes what happened since the last call, in order, to be written to the journal. */
  public List<ChainEvent> takeNews() {
    List<ChainEvent> taken = List.copyOf(news);
    news.clear();
    return taken;
  }

  /** The case and the application share it. */
  public UUID id() {
    return id;
  }

  /** With what it began. */
  public Submission submission() {
    return submission;
  }

  /** Whether the application is assessed on its merits. */
  public boolean isIntakeAccepted() {
    return intakeAcceptedAt != null;
  }

  /** The first region: where it is. */
  public Whereabouts whereabouts() {
    return whereabouts;
  }

  /** Whether it is there. */
  public boolean isAt(Station station) {
    return whereabouts.isAt(station);
  }

  /** The second region: the legal clock. */
  public LegalTerm term() {
    return term;
  }

  /** The third region: what holds it. */
  public Holds holds() {
    return holds;
  }

  /** Questions and answers. */
  public Correspondence correspondence() {
    return correspondence;
  }

  /** What risk-assessment said. */
  public Assessment assessment() {
    return assessment;
  }

  /** What sanctions-screening said. */
  public Screening screening() {
    return screening;
  }

  /** How it ends. */
  public Decision decision() {
    return decision;
  }

  /** Whether it is over. */
  public boolean isDecided() {
    return decision.isMade();
  }

  /** For the ETag. */
  public long version() {
    return version;
  }
}

package nl.keten.intake.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.keten.events.Outcome;
import nl.keten.events.Station;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.DecisionDraft;
import nl.keten.intake.casefile.Submission;
import nl.keten.intake.completeness.Documents;
import nl.keten.intake.decision.Deciding;
import nl.keten.intake.guard.Guard;
import nl.keten.intake.inspection.CaseView.ClockView;
import nl.keten.intake.inspection.CaseView.DecisionView;
import nl.keten.intake.inspection.CaseView.DocumentView;
import nl.keten.intake.inspection.CaseView.DraftView;
import nl.keten.intake.inspection.CaseView.LicenceSummary;
import nl.keten.intake.inspection.CaseView.RequestView;
import nl.keten.intake.licence.Licences;
import nl.keten.journal.Acting;
import org.jspecify.annotations.Nullable;

/** Shows a case: all of it to officers, and to its exporter what concerns him. */
@ApplicationScoped
class CaseViews {

  private final Documents documents;
  private final Licences licences;
  private final Deciding deciding;
  private final TransferExemptions exemptions;
  private final Acting acting;

  CaseViews(
      Documents documents,
      Licences licences,
      Deciding deciding,
      TransferExemptions exemptions,
      Acting acting) {
    this.documents = documents;
    this.licences = licences;
    this.deciding = deciding;
    this.exemptions = exemptions;
    this.acting = acting;
  }

  /** Where the case is, in the words that the caller may hear. */
  List<String> stations(Case kase) {
    return acting.actor().isExporter()
        ? List.of(Phase.of(kase).name())
        : kase.whereabouts().open().stream().map(Station::name).toList();
  }

  CaseView show(Case kase) {
    boolean officer = !acting.actor().isExporter();
    LocalDate today = acting.today();
    Submission submission = kase.submission();
    return new CaseView(
        kase.id(),
        submission.caseNumber(),
        submission.requestKind(),
        submission.regime(),
        submission.permanence(),
        submission.destination(),
        submission.receivedAt(),
        stations(kase),
        ClockView.of(kase.term().on(today)),
        officer ? kase.holds().standing() : null,
        officer ? deciding.standingGuards(kase).stream().map(Guard::slug).toList() : null,
        officer ? kase.assessment().route() : null,
        officer ? exemptions.articleFor(submission).orElse(null) : null,
        kase.correspondence().requests().stream().map(r -> RequestView.of(r, officer)).toList(),
        documents.of(kase.id()).stream().map(DocumentView::of).toList(),
        officer ? kase.decision().pending().map(CaseViews::draft).orElse(null) : null,
        decision(kase),
        licence(kase.id()));
  }

  private @Nullable LicenceSummary licence(UUID caseId) {
    return licences.ofCase(caseId).map(LicenceSummary::of).orElse(null);
  }

  private static DraftView draft(DecisionDraft draft) {
    return new DraftView(
        draft.id(),
        draft.state(),
        draft.outcome(),
        draft.reasons(),
        draft.conditions(),
        draft.refusalCriteria(),
        draft.draftedAt(),
        draft.agreedAt());
  }

  private static @Nullable DecisionView decision(Case kase) {
    Outcome outcome = kase.decision().outcome();
    var madeAt = kase.decision().madeAt();
    if (outcome == null || madeAt == null) {
      return null;
    }
    return kase.decision()
        .signed()
        .map(d -> new DecisionView(outcome, d.reasons(), d.refusalCriteria(), madeAt))
        .orElseGet(() -> new DecisionView(outcome, null, java.util.Set.of(), madeAt));
  }
}

package nl.keten.intake.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.keten.events.LicenceEvent;
import nl.keten.events.Outcome;
import nl.keten.events.Station;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.Applications;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Casework;
import nl.keten.intake.casefile.Circumstances;
import nl.keten.intake.casefile.DecisionDraft;
import nl.keten.intake.casefile.DecisionDraft.Proposal;
import nl.keten.intake.casefile.NumberSeries;
import nl.keten.intake.completeness.Documents;
import nl.keten.intake.findings.ListsInUse;
import nl.keten.intake.guard.Guard;
import nl.keten.intake.licence.Acts;
import nl.keten.intake.licence.Licence;
import nl.keten.intake.licence.Licences;
import nl.keten.intake.licence.ValidityRules;
import nl.keten.intake.reference.Limits;
import nl.keten.journal.Acting;
import nl.keten.journal.UuidV7;
import nl.keten.station.Visit;
import org.jspecify.annotations.Nullable;

/** Drafting, agreeing, returning, signing; each act finishes the task that its person holds. */
@ApplicationScoped
public class Deciding {

  private final Casework casework;
  private final Applications applications;
  private final Documents documents;
  private final ListsInUse lists;
  private final Limits limits;
  private final NumberSeries numbers;
  private final Acts acts;
  private final ValidityRules validity;
  private final Licences licences;
  private final Acting acting;

  Deciding(
      Casework casework,
      Applications applications,
      Documents documents,
      ListsInUse lists,
      Limits limits,
      NumberSeries numbers,
      Acts acts,
      ValidityRules validity,
      Licences licences,
      Acting acting) {
    this.casework = casework;
    this.applications = applications;
    this.documents = documents;
    this.lists = lists;
    this.limits = limits;
    this.numbers = numbers;
    this.acts = acts;
    this.validity = validity;
    this.licences = licences;
    this.acting = acting;
  }

  /**
   * What came of signing.
   *
   * @param licence null unless granted
   */
  record Signed(Outcome outcome, @Nullable Licence licence) {}

  /** What stands in the way of a grant now. */
  public List<Guard> standingGuards(Case kase) {
    return kase.isDecided() ? List.of() : kase.standingGuards(circumstances(kase));
  }

  DecisionDraft draft(Case kase, Proposal proposal) {
    Visit task = casework.claimed(kase, kase.draftingStation(proposal.outcome()));
    DecisionDraft draft = kase.draft(proposal, acting.actor(), circumstances(kase));
    casework.tell(kase);
    casework.finish(task, "drafted");
    casework.queue(kase, Station.BZ_AGREEMENT);
    casework.queue(kase, Station.SIGNING);
    return draft;
  }

  void agree(Case kase) {
    Visit task = casework.claimed(kase, Station.BZ_AGREEMENT);
    kase.agree(acting.actor(), acting.now());
    casework.tell(kase);
    casework.finish(task, "agreed");
    casework.queue(kase, Station.SIGNING);
  }

  void returnDraft(Case kase, Station from, String reason) {
    Visit task = casework.claimed(kase, from);
    kase.returnDraft(from, acting.actor(), reason, acting.now());
    casework.tell(kase);
    casework.finish(task, "returned");
    casework.queue(kase, Station.DECISION);
    casework.queue(kase, Station.INTAKE);
  }

  Signed sign(Case kase) {
    Visit task = casework.claimed(kase, Station.SIGNING);
    Licence licence = licenceFor(kase);
    UUID licenceId = licence == null ? UuidV7.next() : licence.id();
    DecisionDraft signed = kase.sign(acting.actor(), circumstances(kase), licenceId);
    casework.finish(task, "signed");
    List<LicenceEvent> issued = List.of();
    if (licence != null) {
      licences.persist(licence);
      issued = List.of(licence.issued());
    }
    casework.close(kase, word(signed.outcome()), issued);
    return new Signed(signed.outcome(), licence);
  }

  /** As an outcome is written in events and results, for instance {@code not-processed}. */
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private @Nullable Licence licenceFor(Case kase) {
    DecisionDraft draft =
        kase.decision().pending().filter(d -> d.outcome() == Outcome.GRANTED).orElse(null);
    if (draft == null) {
      return null;
    }
    Application application = applications.of(kase.id());
    LocalDate today = acting.today();
    return new Licence(
        application,
        numbers.next(NumberSeries.Series.NL, today.getYear()),
        acts.of(application, today),
        validity.of(
            application.regime(), application.permanence(), application.finalDestination(), today),
        draft.conditions(),
        acting.now());
  }

  private Circumstances circumstances(Case kase) {
    return new Circumstances(
        documents.areAccepted(kase, applications.of(kase.id())),
        lists.current(),
        limits.screeningFreshness(acting.today()),
        acting.now());
  }
}

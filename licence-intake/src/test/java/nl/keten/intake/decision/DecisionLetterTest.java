package nl.keten.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.events.LicenceAct;
import nl.keten.events.ListVersion;
import nl.keten.events.Outcome;
import nl.keten.events.Route;
import nl.keten.events.Station;
import nl.keten.intake.Forms;
import nl.keten.intake.application.Application;
import nl.keten.intake.application.Applied;
import nl.keten.intake.casefile.Case;
import nl.keten.intake.casefile.Circumstances;
import nl.keten.intake.casefile.DecisionDraft.Proposal;
import nl.keten.intake.licence.Licence;
import nl.keten.intake.licence.ValidityRules.Validity;
import nl.keten.intake.reference.ReferenceFolder;
import nl.keten.journal.Actor;
import nl.keten.problem.Language;
import nl.keten.reference.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionLetterTest {

  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final Actor OFFICER = person("officer");
  private static final Actor SIGNATORY = person("signatory");

  private final DecisionLetter letter =
      new DecisionLetter(
          new DecidingAuthorities(ReferenceFolder.none()), Countries.read(Optional.empty()));
  private final Application application = Applied.of(Forms.dualUse(), TODAY);

  @ParameterizedTest
  @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
  void everyDecisionHasALetterInBothLanguagesWithoutAnEmptyPlace(Outcome outcome) {
    Case decided = decided(outcome);
    for (Language language : Language.values()) {
      String text = letter.write(decided, application, licence(outcome), language).orElseThrow();
      assertThat(text)
          .contains("EC-2026-000001", "Polderlicht Optiek B.V.", "Motivation of the test.")
          .doesNotContain("{")
          .contains(language == Language.NL ? "15 juni 2026" : "15 June 2026");
    }
  }

  @Test
  void aGrantNamesNumberTermAndConditions() {
    assertThat(
            letter.write(
                decided(Outcome.GRANTED), application, licence(Outcome.GRANTED), Language.NL))
        .get()
        .asString()
        .contains(
            "NL-2026-000007",
            "van 15 juni 2026 tot en met 14 juni 2028",
            "- Meld de levering.",
            "uitvoer",
            "India",
            "de Minister van Buitenlandse Zaken");
  }

  @Test
  void aRefusalNamesTheLastDayForAnObjection() {
    assertThat(letter.write(decided(Outcome.REFUSED), application, Optional.empty(), Language.NL))
        .get()
        .asString()
        .contains("criterium 2, 7", "uiterlijk op 27 juli 2026");
  }

  @Test
  void aTextOfAnOfficerIsNeverReadAsAPlace() {
    Case decided = decided(Outcome.NO_LICENCE_REQUIRED, "Costs $1 {authority}");
    assertThat(letter.write(decided, application, Optional.empty(), Language.EN))
        .get()
        .asString()
        .contains("Costs $1 {authority}");
  }

  @Test
  void thereIsNoLetterBeforeADecisionAndAfterAWithdrawal() {
    Case open = received();
    assertThat(letter.write(open, application, Optional.empty(), Language.NL)).isEmpty();
    open.withdraw(NOW);
    assertThat(letter.write(open, application, Optional.empty(), Language.NL)).isEmpty();
  }

  private Case decided(Outcome outcome) {
    return decided(outcome, "Motivation of the test.");
  }

  private Case decided(Outcome outcome, String reasons) {
    Case kase = received();
    Instant now = NOW;
    switch (outcome) {
      case GRANTED, REFUSED -> toDecision(kase);
      case NOT_PROCESSED -> {
        kase.requestInformation(
            Station.INTAKE,
            OFFICER,
            TODAY.minusDays(1),
            List.of("?"),
            NOW.minus(Duration.ofDays(9)));
      }
      case NO_LICENCE_REQUIRED, GENERAL_LICENCE_APPLIES, WITHDRAWN -> {}
    }
    Circumstances circumstances =
        new Circumstances(true, Set.of("un " + "a".repeat(64)), Duration.ofHours(24), now);
    kase.draft(
        new Proposal(
            outcome,
            reasons,
            outcome == Outcome.GRANTED ? List.of("Meld de levering.") : List.of(),
            outcome == Outcome.REFUSED ? Set.of(7, 2) : Set.of()),
        OFFICER,
        circumstances);
    kase.sign(SIGNATORY, circumstances, UUID.randomUUID());
    return kase;
  }

  private static void toDecision(Case kase) {
    kase.acceptIntake(NOW);
    kase.assessment().classified();
    kase.assessment().routed(Route.CDIU, false);
    kase.assessment()
        .advised(
            Verdict.POSITIVE,
            IntStream.rangeClosed(1, 8).mapToObj(c -> new CriterionFinding(c, false)).toList());
    UUID screening = UUID.randomUUID();
    kase.screening()
        .completed(screening, NOW, List.of(new ListVersion("un", "a".repeat(64), TODAY)));
    kase.screening().cleared(screening);
    kase.considerDecision();
  }

  private Case received() {
    Actor exporter = new Actor("exporter", "exporter", Set.of("exporter"), "polderlicht");
    Case kase =
        Case.receive(application, "EC-2026-000001", exporter, NOW.minus(Duration.ofDays(10)));
    kase.confirmReceipt(NOW.minus(Duration.ofDays(10)));
    return kase;
  }

  private Optional<Licence> licence(Outcome outcome) {
    return outcome == Outcome.GRANTED
        ? Optional.of(
            new Licence(
                application,
                "NL-2026-000007",
                LicenceAct.EXPORT,
                new Validity(TODAY, TODAY.plusYears(2).minusDays(1), "V-TEST"),
                List.of("Meld de levering."),
                NOW))
        : Optional.empty();
  }

  private static Actor person(String subject) {
    return new Actor(subject, "cdiu-officer", Set.of("cdiu-officer"), null);
  }
}

package nl.keten.intake.guard;

import static nl.keten.intake.guard.Guard.ADVICE_MISSING;
import static nl.keten.intake.guard.Guard.BZ_AGREEMENT_MISSING;
import static nl.keten.intake.guard.Guard.CLASSIFICATION_NOT_FINAL;
import static nl.keten.intake.guard.Guard.CRITERIA_UNANSWERED;
import static nl.keten.intake.guard.Guard.CRITERION_1_TO_4_CONCERN;
import static nl.keten.intake.guard.Guard.DOCUMENTS_NOT_ACCEPTED;
import static nl.keten.intake.guard.Guard.HOLD_STANDING;
import static nl.keten.intake.guard.Guard.INFORMATION_REQUEST_OPEN;
import static nl.keten.intake.guard.Guard.ROUTE_UNKNOWN;
import static nl.keten.intake.guard.Guard.SCREENING_LISTS_OUTDATED;
import static nl.keten.intake.guard.Guard.SCREENING_NOT_CLEARED;
import static nl.keten.intake.guard.Guard.SCREENING_TOO_OLD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.keten.events.Route;

/**
 * What must be true before a licence may be granted. The policy never grants and never refuses: it
 * names what is missing, and people decide.
 *
 * <p>A draft starts a new screening, so the age and the lists of the screening count at signing
 * only, and so does the agreement of Foreign Affairs, which is asked for after drafting.
 */
public final class GrantPolicy {

  private interface Rule {
    Optional<Guard> check(GrantFacts facts);
  }

  private static final List<Rule> AT_DRAFTING =
      List.of(
          GrantPolicy::classificationIsFinal,
          GrantPolicy::partiesAreCleared,
          GrantPolicy::requiredDocumentsAreAccepted,
          GrantPolicy::noQuestionIsOpen,
          GrantPolicy::somebodySaidWhoLooks,
          GrantPolicy::foreignAffairsAdvisedWhereRouted,
          GrantPolicy::everyCriterionIsAnswered,
          GrantPolicy::noConcernStandsUnderCriteria1To4,
          GrantPolicy::noHoldStands);

  private static final List<Rule> AT_SIGNING =
      Stream.concat(
              AT_DRAFTING.stream(),
              Stream.<Rule>of(
                  GrantPolicy::screeningUsedTheCurrentLists,
                  GrantPolicy::screeningIsFresh,
                  GrantPolicy::foreignAffairsAgreedWhereRouted))
          .toList();

  private GrantPolicy() {}

  /** What stands in the way of drafting a grant; empty if nothing does. */
  public static List<Guard> atDrafting(GrantFacts facts) {
    return standing(AT_DRAFTING, facts);
  }

  /** What stands in the way of signing a grant; empty if nothing does. */
  public static List<Guard> atSigning(GrantFacts facts) {
    return standing(AT_SIGNING, facts);
  }

  private static List<Guard> standing(List<Rule> rules, GrantFacts facts) {
    return rules.stream().map(rule -> rule.check(facts)).flatMap(Optional::stream).toList();
  }

  static Optional<Guard> classificationIsFinal(GrantFacts facts) {
    return facts.classified() ? Optional.empty() : Optional.of(CLASSIFICATION_NOT_FINAL);
  }

  static Optional<Guard> partiesAreCleared(GrantFacts facts) {
    return facts.screeningCleared() ? Optional.empty() : Optional.of(SCREENING_NOT_CLEARED);
  }

  /** No version known at all means that nothing was compared with anything: fail closed. */
  static Optional<Guard> screeningUsedTheCurrentLists(GrantFacts facts) {
    return !facts.currentLists().isEmpty()
            && facts.screenedLists().containsAll(facts.currentLists())
        ? Optional.empty()
        : Optional.of(SCREENING_LISTS_OUTDATED);
  }

  static Optional<Guard> screeningIsFresh(GrantFacts facts) {
    Instant screenedAt = facts.screenedAt();
    return screenedAt != null
            && Duration.between(screenedAt, facts.now()).compareTo(facts.freshness()) <= 0
        ? Optional.empty()
        : Optional.of(SCREENING_TOO_OLD);
  }

  static Optional<Guard> requiredDocumentsAreAccepted(GrantFacts facts) {
    return facts.documentsAccepted() ? Optional.empty() : Optional.of(DOCUMENTS_NOT_ACCEPTED);
  }

  static Optional<Guard> noQuestionIsOpen(GrantFacts facts) {
    return facts.informationRequestOpen()
        ? Optional.of(INFORMATION_REQUEST_OPEN)
        : Optional.empty();
  }

  static Optional<Guard> somebodySaidWhoLooks(GrantFacts facts) {
    return facts.route() == null ? Optional.of(ROUTE_UNKNOWN) : Optional.empty();
  }

  static Optional<Guard> foreignAffairsAdvisedWhereRouted(GrantFacts facts) {
    return facts.route() == Route.BZ && !facts.adviceGiven()
        ? Optional.of(ADVICE_MISSING)
        : Optional.empty();
  }

  static Optional<Guard> everyCriterionIsAnswered(GrantFacts facts) {
    boolean all = IntStream.rangeClosed(1, 8).allMatch(facts.findings()::containsKey);
    return facts.route() == Route.BZ && facts.adviceGiven() && !all
        ? Optional.of(CRITERIA_UNANSWERED)
        : Optional.empty();
  }

  /** Common Position 2008/944/CFSP art. 2: criteria 1 to 4 are not weighed against anything. */
  static Optional<Guard> noConcernStandsUnderCriteria1To4(GrantFacts facts) {
    return IntStream.rangeClosed(1, 4).anyMatch(c -> facts.findings().getOrDefault(c, false))
        ? Optional.of(CRITERION_1_TO_4_CONCERN)
        : Optional.empty();
  }

  static Optional<Guard> foreignAffairsAgreedWhereRouted(GrantFacts facts) {
    return facts.route() == Route.BZ && !facts.agreed()
        ? Optional.of(BZ_AGREEMENT_MISSING)
        : Optional.empty();
  }

  static Optional<Guard> noHoldStands(GrantFacts facts) {
    return facts.holds().isEmpty() ? Optional.empty() : Optional.of(HOLD_STANDING);
  }
}

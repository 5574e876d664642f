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
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.keten.events.Hold;
import nl.keten.events.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  /** A file in which nothing is missing; each test spoils one thing. */
  private boolean classified = true;

  private @Nullable Route route = Route.BZ;
  private boolean adviceGiven = true;
  private final Map<Integer, Boolean> findings = findings();
  private boolean cleared = true;
  private @Nullable Instant screenedAt = NOW.minus(DAY);
  private Set<String> screened = Set.of("un 1", "eu 1");
  private Set<String> current = Set.of("un 1", "eu 1");
  private boolean documents = true;
  private boolean question;
  private final Set<Hold> holds = EnumSet.noneOf(Hold.class);
  private boolean agreed = true;

  @Test
  void aCompleteFileHasNothingInItsWay() {
    assertThat(GrantPolicy.atDrafting(facts())).isEmpty();
    assertThat(GrantPolicy.atSigning(facts())).isEmpty();
  }

  @Test
  void theClassificationMustBeFinal() {
    classified = false;
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(CLASSIFICATION_NOT_FINAL);
  }

  @Test
  void thePartiesMustBeCleared() {
    cleared = false;
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(SCREENING_NOT_CLEARED);
  }

  @Test
  void exactlyTheLimitIsFreshAndASecondMoreIsNot() {
    screenedAt = NOW.minus(DAY);
    assertThat(GrantPolicy.atSigning(facts())).isEmpty();
    screenedAt = NOW.minus(DAY).minusSeconds(1);
    assertThat(GrantPolicy.atSigning(facts())).containsExactly(SCREENING_TOO_OLD);
    assertThat(GrantPolicy.atDrafting(facts())).as("drafting starts a new one").isEmpty();
  }

  @Test
  void aNewVersionOfAnyListMakesTheScreeningOutdated() {
    current = Set.of("un 2", "eu 1");
    assertThat(GrantPolicy.atSigning(facts())).containsExactly(SCREENING_LISTS_OUTDATED);
  }

  @Test
  void withoutAnyKnownListNothingWasCompared() {
    current = Set.of();
    screened = Set.of();
    assertThat(GrantPolicy.atSigning(facts())).containsExactly(SCREENING_LISTS_OUTDATED);
  }

  @Test
  void requiredDocumentsMustBeAccepted() {
    documents = false;
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(DOCUMENTS_NOT_ACCEPTED);
  }

  @Test
  void noQuestionMayBeOpen() {
    question = true;
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(INFORMATION_REQUEST_OPEN);
  }

  @Test
  void somebodyMustHaveSaidWhoLooks() {
    route = null;
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(ROUTE_UNKNOWN);
  }

  @Test
  void routedToForeignAffairsItTakesItsAdviceOnEveryCriterion() {
    adviceGiven = false;
    findings.clear();
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(ADVICE_MISSING);
    adviceGiven = true;
    findings.putAll(findings());
    findings.remove(7);
    assertThat(GrantPolicy.atDrafting(facts())).containsExactly(CRITERIA_UNANSWERED);
    route = Route.CDIU;
    assertThat(GrantPolicy.atDrafting(facts())).isEmpty();
  }

  @Test
  void aConcernUnderCriteria1To4StopsAGrantAndUnder5To8IsWeighed() {
    for (int criterion = 1; criterion <= 8; criterion++) {
      findings.putAll(findings());
      findings.put(criterion, true);
      assertThat(GrantPolicy.atDrafting(facts()))
          .as("criterion %d", criterion)
          .isEqualTo(criterion <= 4 ? List.of(CRITERION_1_TO_4_CONCERN) : List.of());
    }
  }

  @Test
  void foreignAffairsMustAgreeAtSigningWhereRouted() {
    agreed = false;
    assertThat(GrantPolicy.atSigning(facts())).containsExactly(BZ_AGREEMENT_MISSING);
    assertThat(GrantPolicy.atDrafting(facts())).isEmpty();
    route = Route.CDIU;
    assertThat(GrantPolicy.atSigning(facts())).isEmpty();
  }

  @Test
  void anyHoldStopsAGrant() {
    for (Hold hold : Hold.values()) {
      holds.clear();
      holds.add(hold);
      assertThat(GrantPolicy.atDrafting(facts())).containsExactly(HOLD_STANDING);
    }
  }

  /**
   * A law: taking something away from a file never takes a guard away, and signing asks no less.
   */
  @Test
  void spoilingAFileNeverRemovesAGuardAndSigningAsksNoLessThanDrafting() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Runnable> spoilers =
        List.of(
            () -> classified = false,
            () -> cleared = false,
            () -> screenedAt = null,
            () -> current = Set.of("un 3"),
            () -> documents = false,
            () -> question = true,
            () -> holds.add(Hold.DENIAL),
            () -> findings.put(2, true),
            () -> agreed = false);
    for (int round = 0; round < 2_000; round++) {
      reset();
      List<Guard> before = GrantPolicy.atSigning(facts());
      for (int step = 0; step < 5; step++) {
        spoilers.get(random.nextInt(spoilers.size())).run();
        List<Guard> after = GrantPolicy.atSigning(facts());
        assertThat(after).as("seed %d", seed).containsAll(before);
        assertThat(after).as("seed %d", seed).containsAll(GrantPolicy.atDrafting(facts()));
        before = after;
      }
    }
  }

  @Test
  void everyGuardCanBeSeenToFail() {
    Set<Guard> seen = EnumSet.noneOf(Guard.class);
    classified = false;
    cleared = false;
    screenedAt = null;
    current = Set.of();
    documents = false;
    question = true;
    agreed = false;
    holds.add(Hold.CUSTOMS);
    findings.put(1, true);
    findings.remove(8);
    seen.addAll(GrantPolicy.atSigning(facts()));
    adviceGiven = false;
    seen.addAll(GrantPolicy.atSigning(facts()));
    route = null;
    seen.addAll(GrantPolicy.atSigning(facts()));
    assertThat(seen).containsExactlyInAnyOrder(Guard.values());
  }

  private void reset() {
    classified = true;
    cleared = true;
    screenedAt = NOW;
    current = Set.of("un 1");
    documents = true;
    question = false;
    holds.clear();
    findings.putAll(findings());
    agreed = true;
  }

  private GrantFacts facts() {
    return new GrantFacts(
        classified,
        route,
        adviceGiven,
        findings,
        cleared,
        screenedAt,
        screened,
        current,
        DAY,
        documents,
        question,
        holds,
        agreed,
        NOW);
  }

  private static Map<Integer, Boolean> findings() {
    Map<Integer, Boolean> findings = new HashMap<>();
    IntStream.rangeClosed(1, 8).forEach(criterion -> findings.put(criterion, false));
    return findings;
  }
}

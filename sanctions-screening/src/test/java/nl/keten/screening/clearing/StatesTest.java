package nl.keten.screening.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import nl.keten.events.PartyRole;
import nl.keten.events.ScreeningEvent.Review;
import nl.keten.events.ScreeningEvent.Verdict;
import nl.keten.journal.UuidV7;
import nl.keten.problem.ProblemException;
import nl.keten.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The aggregates without anything around them. */
class StatesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "FALSE_POSITIVE, FALSE_POSITIVE, CLEARED",
    "FALSE_POSITIVE, TRUE_MATCH, CONFIRMED",
    "FALSE_POSITIVE, INCONCLUSIVE, CONFIRMED",
    "TRUE_MATCH, FALSE_POSITIVE, CONFIRMED",
    "TRUE_MATCH, TRUE_MATCH, CONFIRMED",
    "TRUE_MATCH, INCONCLUSIVE, CONFIRMED",
    "INCONCLUSIVE, FALSE_POSITIVE, CONFIRMED",
    "INCONCLUSIVE, TRUE_MATCH, CONFIRMED",
    "INCONCLUSIVE, INCONCLUSIVE, CONFIRMED",
  })
  void onlyTwoFindingsOfAnotherPartyClear(Verdict first, Verdict second, HitState outcome) {
    Hit hit = hit("party-1", "entry-1");
    assertThat(hit.review("ada", first, "CODE", "why", NOW)).isEqualTo(Review.FIRST);
    assertThat(hit.state()).isEqualTo(HitState.REVIEWED_ONCE);
    assertThat(hit.review("ben", second, "CODE", "why", NOW)).isEqualTo(Review.SECOND);
    assertThat(hit.state()).isEqualTo(outcome);
  }

  @Test
  void onePersonIsNotBothReviewers() {
    Hit hit = hit("party-1", "entry-1");
    hit.review("ada", Verdict.FALSE_POSITIVE, "CODE", "why", NOW);
    assertThatThrownBy(() -> hit.review("ada", Verdict.FALSE_POSITIVE, "CODE", "why", NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.SEPARATION_OF_DUTIES));
    assertThat(hit.reviews()).hasSize(1);
  }

  @Test
  void aSettledHitIsNotReviewedAThirdTime() {
    Hit hit = hit("party-1", "entry-1");
    hit.review("ada", Verdict.FALSE_POSITIVE, "CODE", "why", NOW);
    hit.review("ben", Verdict.FALSE_POSITIVE, "CODE", "why", NOW);
    assertThatThrownBy(() -> hit.review("cleo", Verdict.TRUE_MATCH, "CODE", "why", NOW))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.HIT_SETTLED));
  }

  @Test
  void aJudgementHoldsWhilePartyAndEntryStayTheSame() {
    Hit hit = hit("party-1", "entry-1");
    assertThat(hit.isSameAs(found("party-1", "entry-1"))).isTrue();
    assertThat(hit.isSameAs(found("party-2", "entry-1"))).isFalse();
    assertThat(hit.isSameAs(found("party-1", "entry-2"))).isFalse();
    assertThat(hit.isAboutSameAs(found("party-2", "entry-2"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ClearingState.class)
  void aCaseMovesOnlyToTheSuccessorsOfItsState(ClearingState target) {
    for (List<ClearingState> way :
        List.of(
            List.<ClearingState>of(),
            List.of(ClearingState.CLEARED),
            List.of(ClearingState.IN_REVIEW),
            List.of(ClearingState.IN_REVIEW, ClearingState.CONFIRMED),
            List.of(ClearingState.CLOSED))) {
      CaseScreening screening = new CaseScreening(UuidV7.next());
      way.forEach(screening::moveTo);
      ClearingState from = screening.state();
      if (from == target && from != ClearingState.CLOSED) {
        assertThat(screening.moveTo(target)).isFalse();
      } else if (from.successors().contains(target)) {
        assertThat(screening.moveTo(target)).isTrue();
        assertThat(screening.state()).isEqualTo(target);
      } else {
        assertThatThrownBy(() -> screening.moveTo(target)).hasMessageContaining(from.name());
        assertThat(screening.state()).isEqualTo(from);
      }
    }
  }

  @Test
  void everyStateOfAHitCanBeReachedAndTheLastOnesLeadNowhere() {
    EnumSet<HitState> reached = EnumSet.of(HitState.RAISED);
    for (HitState state : HitState.values()) {
      reached.addAll(state.successors());
      assertThat(state.successors().isEmpty()).isEqualTo(!state.waits());
    }
    assertThat(reached).containsExactlyInAnyOrder(HitState.values());
  }

  @Test
  void aHoldIsPlacedOnceAndReleasedOnce() {
    CaseScreening screening = new CaseScreening(UuidV7.next());
    assertThat(screening.release()).isFalse();
    assertThat(screening.hold()).isTrue();
    assertThat(screening.hold()).isFalse();
    assertThat(screening.release()).isTrue();
    assertThat(screening.isHeld()).isFalse();
  }

  private static Hit hit(String party, String entry) {
    return new Hit(UuidV7.next(), UuidV7.next(), found(party, entry), NOW);
  }

  private static Resemblance found(String party, String entry) {
    return new Resemblance(
        new UUID(1, 1),
        PartyRole.END_USER,
        "Fictive Works",
        "NO",
        party,
        "un-consolidated",
        true,
        "42",
        entry,
        "{}",
        "FICTIVE WORKS",
        "WHOLE_NAME");
  }
}

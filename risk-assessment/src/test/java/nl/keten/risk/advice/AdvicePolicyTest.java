package nl.keten.risk.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.keten.events.AssessmentEvent.CriterionFinding;
import nl.keten.events.AssessmentEvent.Verdict;
import nl.keten.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvicePolicyTest {

  private static final AdvicePolicy POLICY =
      new AdvicePolicy(Criteria.read(Optional.empty()).on(LocalDate.of(2026, 1, 1)));

  @Test
  void anAdviceWithoutAGapCounts() {
    assertThat(objections(Verdict.POSITIVE, "No concerns.", answers())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCriterionIsAnsweredExactlyOnce(int criterion) {
    List<CriterionAnswer> missing = answers();
    missing.remove(criterion - 1);
    List<CriterionAnswer> twice = answers();
    twice.add(answer(criterion, false));

    assertThat(objections(Verdict.POSITIVE, "x", missing))
        .containsExactly("criteria[criterion=" + criterion + "]");
    assertThat(objections(Verdict.POSITIVE, "x", twice))
        .containsExactly("criteria[criterion=" + criterion + "]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void thereAreNoOtherCriteria(int criterion) {
    List<CriterionAnswer> more = answers();
    more.add(answer(criterion, false));

    assertThat(objections(Verdict.POSITIVE, "x", more)).containsExactly("criteria");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void humanRightsConflictAndRegionAskForBothLinks(int criterion) {
    assertThat(
            objections(
                Verdict.POSITIVE,
                "x",
                with(criterion, a -> new CriterionAnswer(criterion, false, "text", null, " "))))
        .containsExactly(
            "criteria[criterion=" + criterion + "].directLink",
            "criteria[criterion=" + criterion + "].indirectLink");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 7, 8})
  void theOtherCriteriaDoNotAskForTheLinks(int criterion) {
    assertThat(
            objections(
                Verdict.POSITIVE,
                "x",
                with(criterion, a -> new CriterionAnswer(criterion, false, "text", null, null))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFindingIsWrittenDown(int criterion) {
    assertThat(
            objections(
                Verdict.POSITIVE,
                "x",
                with(
                    criterion,
                    a -> new CriterionAnswer(criterion, false, " ", "direct", "indirect"))))
        .containsExactly("criteria[criterion=" + criterion + "].text");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aConcernOnTheFirstFourRulesAPositiveAdviceOut(int criterion) {
    List<CriterionAnswer> concern = with(criterion, a -> answer(criterion, true));

    assertThat(objections(Verdict.POSITIVE, "All in all it may be.", concern))
        .containsExactly("verdict");
    assertThat(objections(Verdict.NEGATIVE, "It may not be.", concern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8})
  void aConcernOnTheOthersIsWeighedByItsNumber(int criterion) {
    List<CriterionAnswer> concern = with(criterion, a -> answer(criterion, true));

    assertThat(objections(Verdict.POSITIVE, "All in all it may be.", concern))
        .containsExactly("summary");
    assertThat(objections(Verdict.NEGATIVE, "All in all, no.", concern)).containsExactly("summary");
    assertThat(objections(Verdict.POSITIVE, "Budget of 1" + criterion + "0.", concern))
        .containsExactly("summary");
    assertThat(objections(Verdict.POSITIVE, "Criterium " + criterion + " weegt licht.", concern))
        .isEmpty();
  }

  @Test
  void aNegativeAdviceNeedsASummaryToo() {
    assertThat(objections(Verdict.NEGATIVE, " ", answers())).containsExactly("summary");
  }

  /** A law: whatever else is in it, a positive advice that counts has no concern on 1-4. */
  @Test
  void noPositiveAdviceThatCountsHasAConcernOnTheFirstFour() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int counted = 0;
    for (int round = 0; round < 5_000; round++) {
      List<CriterionAnswer> answers = new ArrayList<>();
      for (int criterion = 1; criterion <= 8; criterion++) {
        answers.add(answer(criterion, random.nextInt(6) == 0));
      }
      Verdict verdict = random.nextBoolean() ? Verdict.POSITIVE : Verdict.NEGATIVE;
      String summary = random.nextBoolean() ? "Weighed 5, 6, 7 and 8." : "Not weighed.";
      boolean refusing = answers.stream().anyMatch(a -> a.concern() && a.criterion() <= 4);
      boolean toWeigh = answers.stream().anyMatch(a -> a.concern() && a.criterion() >= 5);
      boolean counts = objections(verdict, summary, answers).isEmpty();

      assertThat(counts)
          .as("seed %d round %d", seed, round)
          .isEqualTo(
              !(refusing && verdict == Verdict.POSITIVE)
                  && !(toWeigh && summary.equals("Not weighed.")));
      counted += counts ? 1 : 0;
    }
    assertThat(counted).as("seed %d: some count, some do not", seed).isBetween(1, 4_999);
  }

  @Test
  void whatOthersMayKnowHasNoReasonsInIt() {
    List<CriterionAnswer> shuffled = new ArrayList<>(with(2, a -> answer(2, true)).reversed());

    assertThat(new Advice(Verdict.NEGATIVE, "Because of 2.", shuffled).findings())
        .hasSize(8)
        .startsWith(new CriterionFinding(1, false), new CriterionFinding(2, true));
  }

  @Test
  void everyObjectionIsSaidInBothLanguages() {
    assertThat(POLICY.objections(new Advice(Verdict.POSITIVE, "", List.of(answer(9, true)))))
        .hasSize(10)
        .allSatisfy(
            objection -> {
              assertThat(objection.messageEn()).isNotBlank();
              assertThat(objection.messageNl()).isNotBlank().isNotEqualTo(objection.messageEn());
            });
  }

  private static List<String> objections(
      Verdict verdict, String summary, List<CriterionAnswer> answers) {
    return POLICY.objections(new Advice(verdict, summary, answers)).stream()
        .map(InvalidField::field)
        .toList();
  }

  private static List<CriterionAnswer> answers() {
    return new ArrayList<>(IntStream.rangeClosed(1, 8).mapToObj(c -> answer(c, false)).toList());
  }

  private static List<CriterionAnswer> with(int criterion, UnaryOperator<CriterionAnswer> change) {
    List<CriterionAnswer> answers = answers();
    answers.replaceAll(a -> a.criterion() == criterion ? change.apply(a) : a);
    return answers;
  }

  private static CriterionAnswer answer(int criterion, boolean concern) {
    return new CriterionAnswer(criterion, concern, "A finding.", "Direct.", "Indirect.");
  }
}

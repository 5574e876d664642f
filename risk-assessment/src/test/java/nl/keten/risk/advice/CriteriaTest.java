package nl.keten.risk.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.keten.reference.ReferenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static final Criteria CRITERIA = Criteria.read(Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2007-11-01, COC@1998",
    "2008-12-07, COC@1998",
    "2008-12-08, CP@2008",
    "2019-09-16, CP@2008",
    "2019-09-17, CP@2019",
    "2025-04-14, CP@2019",
    "2025-04-15, CP@2025"
  })
  void theTextOfTheDayApplies(LocalDate day, String version) {
    assertThat(CRITERIA.on(day))
        .extracting(Criterion::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(CRITERIA.on(day)).extracting(Criterion::version).containsOnly(version);
  }

  @Test
  void theFirstFourRefuseTheOthersAreWeighedAndThreeAskForTheLinks() {
    assertThat(CRITERIA.on(LocalDate.of(2026, 1, 1)))
        .extracting(Criterion::onConcern)
        .containsExactly(
            Criterion.OnConcern.REFUSE,
            Criterion.OnConcern.REFUSE,
            Criterion.OnConcern.REFUSE,
            Criterion.OnConcern.REFUSE,
            Criterion.OnConcern.WEIGH,
            Criterion.OnConcern.WEIGH,
            Criterion.OnConcern.WEIGH,
            Criterion.OnConcern.WEIGH);
    assertThat(CRITERIA.on(LocalDate.of(2026, 1, 1)))
        .filteredOn(Criterion::linksRequired)
        .extracting(Criterion::number)
        .containsExactly(2, 3, 4);
  }

  @Test
  void aTableWithoutAllEightIsRefused() {
    List<Criterion> seven = new ArrayList<>(CRITERIA.on(LocalDate.of(2026, 1, 1)));
    seven.removeLast();

    assertThatThrownBy(() -> new Criteria(seven))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("has 7 of the eight criteria");
  }

  @Test
  void beforeTheTableBeginsThereAreNone() {
    assertThat(CRITERIA.begins()).isEqualTo(LocalDate.of(1998, 6, 8));
    assertThatThrownBy(() -> CRITERIA.on(LocalDate.of(1998, 6, 7)))
        .isInstanceOf(ReferenceException.class);
  }
}

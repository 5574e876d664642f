package nl.keten.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFileTest {

  private static final String HEADER =
      "decision_id,decision_date,rating,licence_count,value_gbp,destination,refused,refusal_criteria\n";

  @TempDir Path folder;

  @Test
  void linesOfOneDecisionAreTakenTogether() {
    Decision india = DecisionFile.read(Fixtures.inventedFile()).decisions().get(2);

    assertThat(india.id()).isEqualTo(9000003);
    assertThat(india.date()).isEqualTo(LocalDate.of(2009, 3, 3));
    assertThat(india.destination()).isEqualTo("India");
    assertThat(india.lines())
        .extracting(Decision.Line::rating)
        .containsExactly("6A003", "ML5", "PL5017");
    assertThat(india.value()).isEqualTo("125019");
  }

  @Test
  void aBlankValueIsZeroAndRemembered() {
    Decision burma = DecisionFile.read(Fixtures.inventedFile()).decisions().get(4);

    assertThat(burma.refused()).isTrue();
    assertThat(burma.criteria()).containsExactlyInAnyOrder(2, 3);
    assertThat(burma.lines()).allMatch(Decision.Line::blank);
    assertThat(burma.value()).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void aRefusalWithoutCriteriaCitesTheStandIn() {
    Decision iraq = DecisionFile.read(Fixtures.inventedFile()).decisions().get(6);

    assertThat(iraq.refusedWithoutCriteria()).isTrue();
    assertThat(iraq.criteriaToCite()).isEqualTo(Set.of(1));
  }

  @Test
  void aSelectionBeginsAtADecisionAndEndsAtALimit() {
    DecisionFile file = DecisionFile.read(Fixtures.inventedFile());

    assertThat(file.select(9000010, 2))
        .extracting(Decision::id)
        .containsExactly(9000010L, 9000011L);
    assertThat(file.select(Long.MIN_VALUE, 100)).hasSize(12);
  }

  @Test
  void theSameBytesHaveTheSameName() throws IOException {
    Path copy = Files.copy(Fixtures.inventedFile(), folder.resolve("copy.csv"));

    assertThat(DecisionFile.read(copy).sha256())
        .isEqualTo(DecisionFile.read(Fixtures.inventedFile()).sha256())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsNotInOrderIsRefusedWithItsLine() throws IOException {
    refused("1,2009-02-30,ML1,1,5,Italy,0,\n", "line 2");
    refused("1,2009-02-03,ML1,1,5,Italy,0,\n2,2009-02-03,ML1,1,five,Italy,0,\n", "line 3");
    refused("1,2009-02-03,ML1,1,-5,Italy,0,\n", "negative");
    refused("1,2009-02-03,,1,5,Italy,0,\n", "rating is blank");
    refused("1,2009-02-03,ML1,1,5,Italy,2,\n", "refused is 0 or 1");
    refused("1,2009-02-03,ML1,1,,Italy,1,9\n", "criterion 9");
  }

  @Test
  void linesThatContradictEachOtherAreRefused() throws IOException {
    String first = "1,2009-02-03,ML1,1,5,Italy,0,\n";
    refused(first + "1,2009-02-04,ML2,1,5,Italy,0,\n", "contradict");
    refused(first + "1,2009-02-03,ML2,1,5,Spain,0,\n", "contradict");
    refused(first + "1,2009-02-03,ML2,1,5,Italy,1,1\n", "contradict");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

    assertThatThrownBy(() -> DecisionFile.read(file)).hasMessageContaining("columns");
    assertThatThrownBy(() -> DecisionFile.read(folder.resolve("missing.csv")))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("Cannot read");
  }

  @Test
  void theRealFileIsReadWhole() {
    assumeTrue(Fixtures.realFile().isPresent(), "KETEN_SHARED does not name the reference data");
    List<Decision> all = DecisionFile.read(Fixtures.realFile().orElseThrow()).decisions();

    assertThat(all).hasSize(41_884);
    assertThat(all.stream().mapToInt(one -> one.lines().size()).sum()).isEqualTo(63_404);
    assertThat(all.stream().filter(Decision::refused)).hasSize(751);
    assertThat(all.stream().filter(Decision::refusedWithoutCriteria))
        .extracting(Decision::id)
        .containsExactly(7547L);
  }

  private void refused(String lines, String because) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), HEADER + lines);
    assertThatThrownBy(() -> DecisionFile.read(file))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining(because);
  }
}

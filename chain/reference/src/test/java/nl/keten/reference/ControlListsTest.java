package nl.keten.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlListsTest {

  private static final ControlLists LISTS = ControlLists.read(Optional.empty());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "2B350i,     2B350.i",
    "2b350I,     2B350.i",
    "2B350.i,    2B350.i",
    "' 2B350 ',  2B350",
    "3A001a1b,   3A001.a.1.b",
    "3A001.A.1.B,3A001.a.1.b",
    "ml10,       ML10",
    "ML10a,      ML10.a",
    "Ml4.B.1,    ML4.b.1",
    "PL5001,     PL5001",
    "End Use,    End Use",
    "HR AIII,    HR AIII"
  })
  void aCodeIsWrittenInOneWay(String written, String normalised) {
    assertThat(ControlLists.normalise(written)).isEqualTo(normalised);
  }

  @Test
  void writingItOnceMoreChangesNothing() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "ML0123456789ABCDEabcdei. ";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder any = new StringBuilder(random.nextBoolean() ? "ML1" : "2B350");
      for (int at = random.nextInt(8); at > 0; at--) {
        any.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String once = ControlLists.normalise(any.toString());

      assertThat(ControlLists.normalise(once)).as("seed %d: '%s'", seed, any).isEqualTo(once);
    }
  }

  @Test
  void aHostileCodeCostsNoTime() {
    String hostile = "2B350" + "a1".repeat(40_000) + "!";

    Assertions.assertTimeout(Duration.ofSeconds(2), () -> LISTS.find(hostile, TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ML1", "ML22", "ML10.a", "ML4.b.1", "ML5.a.12.c", "ml7g"})
  void militaryCodesAreFound(String code) {
    assertThat(LISTS.find(code, TODAY))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.list()).isEqualTo("EU_MILITARY");
              assertThat(entry.regime()).isEqualTo(ListRegime.MILITARY);
              assertThat(entry.origin()).isEmpty();
              assertThat(entry.category()).isPresent();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ML0", "ML23", "ML1.a.b", "ML", "2F001", "2B35", "2B3500", "AB001", "X", "", "2B350.!",
        "PL5001", "End Use"
      })
  void whatIsOnNoListIsNotFound(String code) {
    assertThat(LISTS.find(code, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5A002, WASSENAAR,       5",
    "9A101, MTCR,            9",
    "0C201, NSG,             0",
    "2B350, AUSTRALIA_GROUP, 2",
    "1C450, CWC,             1",
    "3A501, EU_ADDED,        3",
    "3B901, AUTONOMOUS,      3"
  })
  void theHundredsDigitTellsWhereADualUseEntryComesFrom(
      String code, ControlOrigin origin, String category) {
    assertThat(LISTS.find(code, TODAY))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.regime()).isEqualTo(ListRegime.DUAL_USE);
              assertThat(entry.origin()).contains(origin);
              assertThat(entry.category())
                  .map(ControlListEntry.ControlCategory::code)
                  .contains(category);
            });
  }

  @Test
  void aListHasDates() {
    assertThat(LISTS.find("3A501", LocalDate.of(2025, 11, 14))).isEmpty();
    assertThat(LISTS.find("3A501", LocalDate.of(2025, 11, 15))).isPresent();
    assertThat(LISTS.find("ML1", LocalDate.of(2000, 6, 12))).isEmpty();
    assertThat(LISTS.find("ML1", LocalDate.of(2000, 6, 13))).isPresent();
  }

  @Test
  void everyCategoryHasATitleInBothLanguages() {
    for (int number = 1; number <= 22; number++) {
      assertThat(LISTS.find("ML" + number, TODAY).flatMap(ControlListEntry::category)).isPresent();
    }
    for (int number = 0; number <= 9; number++) {
      assertThat(LISTS.find(number + "A001", TODAY).flatMap(ControlListEntry::category))
          .isPresent();
    }
    assertThat(LISTS.find("ML10", TODAY).flatMap(ControlListEntry::category))
        .hasValueSatisfying(
            aircraft -> {
              assertThat(aircraft.titleNl()).startsWith("Luchtvaartuigen");
              assertThat(aircraft.titleEn()).startsWith("Aircraft");
            });
  }

  @Test
  void anInstallationAddsAList(@TempDir Path extra) throws IOException {
    Files.writeString(
        extra.resolve("control-lists.csv"),
        """
        list,pattern,regime,valid_from,valid_to,source,reliability
        GB_NATIONAL,PL[0-9]{4},MILITARY,2008-01-01,2013-01-01,an invented source,assumption
        GB_NATIONAL,End Use,DUAL_USE,2008-01-01,,an invented source,assumption
        """);
    ControlLists lists = ControlLists.read(Optional.of(extra));

    assertThat(lists.find("PL5001", LocalDate.of(2012, 1, 1)))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.list()).isEqualTo("GB_NATIONAL");
              assertThat(entry.regime()).isEqualTo(ListRegime.MILITARY);
              assertThat(entry.category()).isEmpty();
              assertThat(entry.origin()).isEmpty();
            });
    assertThat(lists.find("PL5001", LocalDate.of(2013, 1, 1))).isEmpty();
    assertThat(lists.find("End Use", TODAY)).isPresent();
    assertThat(lists.find("ML1", TODAY)).isPresent();
  }

  @Test
  void aPatternThatIsNoneIsNamed(@TempDir Path extra) throws IOException {
    Files.writeString(
        extra.resolve("control-lists.csv"),
        """
        list,pattern,regime,valid_from,valid_to,source,reliability
        X,PL(,MILITARY,2008-01-01,,an invented source,assumption
        """);

    assertThatThrownBy(() -> ControlLists.read(Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(":2: pattern is not a regular expression");
  }
}

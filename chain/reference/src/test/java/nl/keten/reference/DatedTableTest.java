package nl.keten.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTableTest {

  private static final TableFormat LIMITS =
      new TableFormat(
          DatedTableTest.class, "test-limits.csv", List.of("what", "days"), List.of("what"));
  private static final String HEADER = "what,days,valid_from,valid_to,source,reliability\n";

  @TempDir private Path extra;

  @Test
  void aRowSpeaksOnItsDaysAndSaysWhoSaysSo() {
    DatedTable limits = DatedTable.read(LIMITS, Optional.empty());

    assertThat(limits.on(LocalDate.of(2021, 5, 1)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text("what")).isEqualTo("answer");
              assertThat(row.number("days")).isEqualTo(28);
              assertThat(row.optional("days")).contains("28");
              assertThat(row.source()).isEqualTo("an invented, commaed source");
              assertThat(row.reliability()).isEqualTo(Reliability.ASSUMPTION);
              assertThat(row.line()).isEqualTo(3);
            });
    assertThat(limits.rows()).hasSize(2);
  }

  @Test
  void anInstallationAddsRows() throws IOException {
    add("objection,42,2020-01-01,,another source,confirmed\n");

    assertThat(DatedTable.read(LIMITS, Optional.of(extra)).on(LocalDate.of(2021, 5, 1)))
        .extracting(row -> row.text("what"))
        .containsExactly("answer", "objection");
  }

  @Test
  void aFolderWithoutThatFileAddsNothing() {
    assertThat(DatedTable.read(LIMITS, Optional.of(extra)).rows()).hasSize(2);
  }

  @Test
  void aFolderThatIsNotThereIsRefusedRatherThanPassedOver() {
    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra.resolve("typo"))))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void anAddedRowDoesNotContradictAShippedOne() throws IOException {
    add("answer,99,2022-01-01,,another source,confirmed\n");

    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("test-limits.csv:2: speaks of the same as test-limits.csv:3");
  }

  @Test
  void anAddedRowMayContinueWhereAnotherEnded() throws IOException {
    add("answer,99,2000-01-01,2010-01-01,another source,confirmed\n");

    assertThat(DatedTable.read(LIMITS, Optional.of(extra)).rows()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,1,2020-13-01,,s,confirmed      | :2: valid_from is not a date",
        "x,1,01-02-2020,,s,confirmed      | :2: valid_from is not a date",
        "x,1,,,s,confirmed                | :2: valid_from is blank",
        "x,1,2020-01-01,soon,s,confirmed  | :2: valid_to is not a date",
        "x,1,2020-01-01,2020-01-01,s,confirmed | :2: valid_to is not after valid_from",
        "x,1,2020-01-01,,' ',confirmed    | :2: source is blank",
        "x,1,2020-01-01,,s,certain        | :2: reliability is not one of the marks",
        "x,1,2020-01-01,,s,CONFIRMED      | :2: reliability is not one of the marks",
        "x,1,2020-01-01,,s                | :2: 5 cells where 6 are due",
        "x,1,2020-01-01,,s,confirmed,more | :2: 7 cells where 6 are due"
      })
  void aBadRowStopsTheReadingWithFileAndLine(String row, String message) throws IOException {
    add(row.replace("' '", "   ") + "\n");

    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what,days,valid_from,valid_to,source,reliability,remark\n",
        "what,dagen,valid_from,valid_to,source,reliability\n",
        "what,days,valid_from,valid_to,source\n"
      })
  void unknownOrMissingColumnsStopTheReading(String header) throws IOException {
    Files.writeString(extra.resolve("test-limits.csv"), header);

    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(":1: the columns are to be what,days,valid_from");
  }

  @Test
  void anEmptyFileAndATornOneStopTheReading() throws IOException {
    Files.writeString(extra.resolve("test-limits.csv"), "");
    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(":1: the header is missing");

    add("x,1,2020-01-01,,\"torn");
    assertThatThrownBy(() -> DatedTable.read(LIMITS, Optional.of(extra)))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("test-limits.csv");
  }

  @Test
  void aTableThatNobodyShipsIsNamed() {
    TableFormat missing =
        new TableFormat(DatedTableTest.class, "nowhere.csv", List.of("a"), List.of("a"));

    assertThatThrownBy(() -> DatedTable.read(missing, Optional.empty()))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("nowhere.csv: not found");
  }

  @Test
  void aCellIsReadAsWhatItIsToBe() {
    DatedRow row = DatedTable.read(LIMITS, Optional.empty()).rows().getFirst();

    assertThatThrownBy(() -> row.number("what"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("test-limits.csv:2: what is not a whole number");
    assertThatThrownBy(() -> row.constant("what", ListRegime.class))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("[MILITARY, DUAL_USE]");
    assertThatThrownBy(() -> row.text("nonesuch")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyIsMadeOfColumns() {
    List<String> columns = List.of("a");
    List<String> key = List.of("b");

    assertThatThrownBy(() -> new TableFormat(DatedTableTest.class, "x.csv", columns, key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void add(String rows) throws IOException {
    Files.writeString(extra.resolve("test-limits.csv"), HEADER + rows);
  }
}

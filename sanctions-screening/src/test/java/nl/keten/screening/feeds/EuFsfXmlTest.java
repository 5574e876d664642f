package nl.keten.screening.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuFsfXmlTest {

  private static final String ONE =
      "<nameAlias wholeName=\"Ada Fictiva\" strong=\"true\" logicalId=\"11\"/>";
  private static final String TWO =
      "<nameAlias wholeName=\"A. Fictiva\" strong=\"true\" logicalId=\"12\"/>";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "birthdate=\"1958-09-07\" year=\"1958\" | 1958-09-07",
        "dayOfMonth=\"7\" monthOfYear=\"9\" year=\"1958\" | 1958-09-07",
        "day=\"7\" month=\"9\" year=\"1958\" | 1958-09-07",
        "monthOfYear=\"12\" year=\"1958\" | 1958-12",
        "year=\"1958\" | 1958",
        "yearRangeFrom=\"1957\" yearRangeTo=\"1959\" | 1957/1959",
      })
  void birthDatesAreReadInEverySpelling(String attributes, String expected) throws Exception {
    assertThat(entry(ONE + "<birthdate " + attributes + "/>").birthDates())
        .containsExactly(expected);
  }

  @Test
  void shufflingAliasesChangesNothing() throws Exception {
    assertThat(entry(TWO + ONE)).isEqualTo(entry(ONE + TWO));
    assertThat(entry(TWO + ONE).fingerprint()).isEqualTo(entry(ONE + TWO).fingerprint());
  }

  @Test
  void aChangedAliasChangesTheFingerprint() throws Exception {
    assertThat(entry(ONE + TWO).fingerprint()).isNotEqualTo(entry(ONE).fingerprint());
  }

  @Test
  void aNameInPartsIsPutTogetherWhereTheWholeIsMissing() throws Exception {
    assertThat(
            entry(
                    "<nameAlias firstName=\"Ada\" middleName=\"B\" lastName=\"Fictiva\" logicalId=\"1\"/>")
                .names())
        .extracting(ListEntry.ListedName::text)
        .containsExactly("Ada B Fictiva");
  }

  @Test
  void theDayOfGenerationIsThatOfThePublishersCalendar() throws Exception {
    assertThat(parse(ONE, "2026-05-01T00:25:35.000+02:00").generatedOn())
        .isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(parse(ONE, "2026-05-01").generatedOn()).isEqualTo(LocalDate.of(2026, 5, 1));
  }

  private ListEntry entry(String inside) throws Exception {
    return parse(inside, "2026-05-01").entries().getFirst();
  }

  private ParsedList parse(String inside, String generated) throws Exception {
    String text =
        "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\""
            + generated
            + "\"><sanctionEntity logicalId=\"1\"><subjectType classificationCode=\"P\"/>"
            + inside
            + "</sanctionEntity></export>";
    return ListFormat.EU_FSF_XML.parse(Files.writeString(folder.resolve("eu.xml"), text), null);
  }
}

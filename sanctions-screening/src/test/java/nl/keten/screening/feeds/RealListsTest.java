package nl.keten.screening.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real lists, where they are at hand: {@code KETEN_SHARED} names the folder that holds {@code
 * data/sanctions}. Skipped, and said so, without it; the sample lists test the same code.
 */
class RealListsTest {

  @ParameterizedTest
  @CsvSource({
    "UN_XML, un/un_consolidated_2020-11-30.xml, 2020-11-30",
    "UN_XML, un/un_consolidated_2025-04-19.xml, 2025-04-19",
    "UN_XML, un/un_consolidated_2026-02-27.xml, 2026-02-27",
    "EU_FSF_XML, eu/eu_fsf_2026-04-30_reserialised_1_1.xml.gz, 2026-04-30",
    "EU_FSF_XML, eu/eu_fsf_2026-05-01_reserialised_1_1.xml.gz, 2026-05-01",
  })
  void aRealListIsReadWithItsDate(ListFormat format, String file, LocalDate day) throws Exception {
    ParsedList list = format.parse(shared().resolve(file), null);
    // Of 30 November 2020 only the text of the attribute is at hand, which may be a day off.
    assertThat(list.generatedOn()).isBetween(day.minusDays(1), day.plusDays(1));
    assertThat(list.entries()).hasSizeGreaterThan(800);
  }

  @Test
  void theUnListThatLostItsEncodingIsRefusedSinceItsNamesAreDamaged() {
    // It declares UTF-8 and holds the low bytes of what were its characters: é as one byte, an
    // apostrophe as U+0019, names in Arabic script as rubble. Reading it would miss people.
    Path damaged = shared().resolve("un/un_consolidated_2025-08-16.xml");
    assertThatThrownBy(() -> ListFormat.UN_XML.parse(damaged, null))
        .isInstanceOf(ListRefused.class)
        .hasMessage("It is not in the encoding that it declares.");
  }

  @Test
  void theEuListHas5860EntriesOfWhichNoneChangedBetweenTwoDays() throws Exception {
    assertThat(fingerprints("eu/eu_fsf_2026-05-01_reserialised_1_1.xml.gz"))
        .hasSize(5860)
        .isEqualTo(fingerprints("eu/eu_fsf_2026-04-30_reserialised_1_1.xml.gz"));
  }

  @Test
  void theSdnListHas13157Entries() throws Exception {
    ParsedList list =
        ListFormat.OFAC_SDN_CSV.parse(
            shared().resolve("us/sdn_2023-11-07"), LocalDate.of(2023, 11, 7));
    assertThat(list.entries()).hasSize(13_157);
    assertThat(list.entries().stream().mapToInt(entry -> entry.names().size()).sum())
        .isGreaterThan(29_000);
  }

  private static Map<String, String> fingerprints(String file) throws Exception {
    return ListFormat.EU_FSF_XML.parse(shared().resolve(file), null).entries().stream()
        .collect(Collectors.toMap(ListEntry::entryId, ListEntry::fingerprint));
  }

  static Path shared() {
    String named = System.getProperty("KETEN_SHARED", System.getenv("KETEN_SHARED"));
    assumeTrue(named != null, "SKIPPED: no real lists; set KETEN_SHARED to test with them");
    Path lists = Path.of(String.valueOf(named), "data", "sanctions");
    assumeTrue(Files.isDirectory(lists), "SKIPPED: no data/sanctions in KETEN_SHARED");
    return lists;
  }
}

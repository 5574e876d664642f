package nl.keten.screening.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.keten.screening.feeds.ListEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacSdnCsvTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @TempDir Path folder;

  @Test
  void quotesCommasAndTheEndOfFileMarkAreRead() throws Exception {
    write(
        "7,\"FICTIVE \"\"STAR\"\", LTD.\",vessel,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001a");
    ListEntry entry = parse().entries().getFirst();
    assertThat(entry.names())
        .extracting(ListEntry.ListedName::text)
        .containsExactly("FICTIVE \"STAR\", LTD.");
    assertThat(entry.kind()).isEqualTo(Kind.VESSEL);
  }

  @Test
  void singleLatinLettersAreReadWhereTheFileIsNotUtf8() throws Exception {
    write("");
    Files.write(
        folder.resolve("sdn.csv"),
        "7,\"PEÑA FICTIVA\",-0-,\"X\",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(parse().entries().getFirst().names().getFirst().text()).isEqualTo("PEÑA FICTIVA");
  }

  @Test
  void theHashIsThatOfTheThreeSumsAndChangesWithEachFile() throws Exception {
    write("7,\"FICTIVE\",-0-,\"X\",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n");
    String before = parse().sha256();
    Files.writeString(folder.resolve("alt.csv"), "7,8,\"aka\",\"OTHER\",-0-\n");
    assertThat(parse().sha256()).isNotEqualTo(before);
  }

  @Test
  void aFileThatWasCutOffInsideAFieldIsRefused() throws Exception {
    write("7,\"FICTIVE");
    assertThatThrownBy(this::parse)
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("ends inside a quoted field");
  }

  @Test
  void aRowOfAnotherShapeIsRefused() throws Exception {
    write("7,\"FICTIVE\",-0-\n");
    assertThatThrownBy(this::parse)
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("3 columns and not 12");
  }

  @Test
  void withoutItsDateInTheManifestItIsRefused() throws Exception {
    write("7,\"FICTIVE\",-0-,\"X\",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n");
    assertThatThrownBy(() -> ListFormat.OFAC_SDN_CSV.parse(folder, null))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining("generated_on");
  }

  private void write(String sdn) throws Exception {
    Files.writeString(folder.resolve("sdn.csv"), sdn);
    Files.writeString(folder.resolve("alt.csv"), "\u001a");
    Files.writeString(folder.resolve("add.csv"), "");
  }

  private ParsedList parse() throws ListRefused {
    return ListFormat.OFAC_SDN_CSV.parse(folder, DAY);
  }
}

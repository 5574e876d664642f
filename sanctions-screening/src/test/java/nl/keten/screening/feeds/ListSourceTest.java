package nl.keten.screening.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSourceTest {

  private static final String HEADER = "list,file,format,force,max_age_days,generated_on\n";

  @TempDir Path folder;

  @Test
  void aLimitOfAgeCountsFromTheDayOfGeneration() throws Exception {
    write(HEADER + "un,un.xml,un-xml,binding,7,\n");
    assertThat(ListSource.in(folder).getFirst().usableUntil(LocalDate.of(2026, 11, 20)))
        .isEqualTo(LocalDate.of(2026, 11, 27));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "un,un.xml,un-xml,binding,7 | has not 6 columns",
        "UN,un.xml,un-xml,binding,7, | not of the form",
        "un,../un.xml,un-xml,binding,7, | outside the folder",
        "un,/etc/passwd,un-xml,binding,7, | outside the folder",
        "un,un.xml,pdf,binding,7, | format that is not known",
        "un,un.xml,un-xml,perhaps,7, | binding or informational",
        "un,un.xml,un-xml,binding,0, | number of days",
        "un,un.xml,un-xml,binding,soon, | number of days",
        "un,un.xml,un-xml,binding,,20-11-2026 | a date like",
      })
  void aRowThatIsNotRightRefusesTheWholeManifest(String row, String reason) throws Exception {
    write(HEADER + row + "\n");
    assertThatThrownBy(() -> ListSource.in(folder))
        .isInstanceOf(ListRefused.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aListNamedTwiceRefusesTheWholeManifest() throws Exception {
    write(HEADER + "un,a.xml,un-xml,binding,,\nun,b.xml,un-xml,binding,,\n");
    assertThatThrownBy(() -> ListSource.in(folder)).hasMessageContaining("un twice");
  }

  @Test
  void aManifestWithoutListsOrWithOtherColumnsIsRefused() throws Exception {
    write(HEADER);
    assertThatThrownBy(() -> ListSource.in(folder)).hasMessageContaining("names no list");
    write("list,file\nun,un.xml\n");
    assertThatThrownBy(() -> ListSource.in(folder)).hasMessageContaining("must start with");
  }

  @Test
  void aMissingManifestIsRefused() {
    assertThatThrownBy(() -> ListSource.in(folder)).hasMessageContaining("no file lists.csv");
  }

  private void write(String manifest) throws Exception {
    Files.writeString(folder.resolve(ListSource.MANIFEST), manifest);
  }
}

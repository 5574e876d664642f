package nl.keten.screening.feeds;

import static nl.keten.screening.feeds.ListEntry.Quality.ALIAS;
import static nl.keten.screening.feeds.ListEntry.Quality.PRIMARY;
import static nl.keten.screening.feeds.ListEntry.Quality.WEAK_ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.keten.screening.feeds.ListEntry.Kind;
import nl.keten.screening.feeds.ListEntry.ListedName;
import org.junit.jupiter.api.Test;

/** The sample lists are read as the demonstration needs them, and each format in all its parts. */
class SampleListsTest {

  private static final Path FOLDER = Path.of("../deploy/sample-lists");

  @Test
  void theManifestNamesThreeListsOfWhichTwoBind() throws Exception {
    assertThat(ListSource.in(FOLDER))
        .extracting(ListSource::list, ListSource::binding, ListSource::maxAgeDays)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("un-consolidated", true, null),
            org.assertj.core.groups.Tuple.tuple("eu-consolidated", true, null),
            org.assertj.core.groups.Tuple.tuple("us-sdn", false, null));
  }

  @Test
  void theUnListGivesNamesInOrderAliasesByQualityAndBirthDates() throws Exception {
    ParsedList un = list("un-consolidated");
    assertThat(un.generatedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(un.notes()).isEmpty();
    assertThat(un.entries())
        .containsExactly(
            new ListEntry(
                "9900001",
                "SAi.001",
                Kind.PERSON,
                List.of(
                    new ListedName("ZORBLAX QUENTIVAR MORDUNE", PRIMARY),
                    new ListedName("Zorblaks Kwentivar", ALIAS),
                    new ListedName("The Cartographer", WEAK_ALIAS),
                    new ListedName("Old Zed", WEAK_ALIAS)),
                List.of("1961-04-02"),
                List.of("Ruritania"),
                "SAMPLE"),
            new ListEntry(
                "9900002",
                "SAi.002",
                Kind.PERSON,
                List.of(new ListedName("BRELWYN OSTRAVANT", PRIMARY)),
                List.of("1970/1973"),
                List.of(),
                "SAMPLE"),
            new ListEntry(
                "9900101",
                "SAe.001",
                Kind.ORGANISATION,
                List.of(
                    new ListedName("GRUNDELHEIM PRECISION WORKS", PRIMARY),
                    new ListedName("Grundelheim Feinwerk GmbH", ALIAS)),
                List.of(),
                List.of(),
                "SAMPLE"));
  }

  @Test
  void theEuListIsKeyedByLogicalIdWhereItHasNoReference() throws Exception {
    ParsedList eu = list("eu-consolidated");
    assertThat(eu.generatedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(eu.entries())
        .containsExactly(
            new ListEntry(
                "990001",
                "EU.9901.1",
                Kind.ORGANISATION,
                List.of(
                    new ListedName("Vortexia Dynamics Trading LLC", PRIMARY),
                    new ListedName("Вортексия Динамика", ALIAS),
                    new ListedName("VDT", WEAK_ALIAS)),
                List.of(),
                List.of(),
                "SAMPLE"),
            new ListEntry(
                "990002",
                "990002",
                Kind.PERSON,
                List.of(new ListedName("Ysolde Kravendahl", PRIMARY)),
                List.of("1958-09-07"),
                List.of(),
                "SAMPLE"));
  }

  @Test
  void theUsFilesAreReadTogetherAndDatedByTheManifest() throws Exception {
    ParsedList us = list("us-sdn");
    assertThat(us.generatedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(us.entries())
        .containsExactly(
            new ListEntry(
                "990201",
                "990201",
                Kind.ORGANISATION,
                List.of(
                    new ListedName("QUOLMAR SHIPPING AND FREIGHT COMPANY", PRIMARY),
                    new ListedName("QUOLMAR FREIGHT LINES", ALIAS),
                    new ListedName("QSF", WEAK_ALIAS)),
                List.of(),
                List.of("Ruritania"),
                "SAMPLE"),
            new ListEntry(
                "990202",
                "990202",
                Kind.PERSON,
                List.of(new ListedName("DRAVENSKOV, Tolmir", PRIMARY)),
                List.of("12 Mar 1966"),
                List.of(),
                "SAMPLE"));
  }

  private static ParsedList list(String id) throws Exception {
    for (ListSource source : ListSource.in(FOLDER)) {
      if (source.list().equals(id)) {
        return source.parse();
      }
    }
    throw new AssertionError("No list " + id);
  }
}

package nl.keten.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.keten.screening.feeds.ListFormat;
import org.junit.jupiter.api.Test;

/**
 * What exact comparison finds among real names: all of what it promises, and next to nothing else.
 * The data is where {@code KETEN_SHARED} says; skipped, and said so, without it.
 */
class RealNamesTest {

  private record Asked(String kind, String name, List<String> expected) {}

  @Test
  void exactNamesAliasesAndOtherOrdersAreAllFoundAndCleanNamesHardlyEver() throws Exception {
    Path lists = shared();
    NameIndex index =
        NameIndex.of(
            Map.of(
                "us-sdn",
                ListFormat.OFAC_SDN_CSV
                    .parse(lists.resolve("us/sdn_2023-11-07"), LocalDate.of(2023, 11, 7))
                    .entries()),
            LocalDate.of(2023, 11, 7));
    Map<String, int[]> foundOf = new TreeMap<>();
    int clean = 0;
    int alarms = 0;
    for (Asked asked : asked(lists)) {
      List<String> found =
          index.candidates(index.form(asked.name())).stream()
              .map(candidate -> candidate.entry().entryId())
              .toList();
      if (asked.kind().startsWith("N")) {
        clean++;
        alarms += found.isEmpty() ? 0 : 1;
      } else {
        int[] counts = foundOf.computeIfAbsent(asked.kind(), kind -> new int[2]);
        counts[0] += found.stream().anyMatch(asked.expected()::contains) ? 1 : 0;
        counts[1]++;
      }
    }
    for (String promised : List.of("P01_exact_primary", "P02_alias_exact", "P03_token_order")) {
      int[] counts = foundOf.getOrDefault(promised, new int[2]);
      assertThat(counts[1]).as(promised).isPositive();
      assertThat(counts[0]).as("%s found of %d", promised, counts[1]).isEqualTo(counts[1]);
    }
    assertThat(alarms * 1000.0 / clean)
        .as("alarms per 1,000 of %d clean names", clean)
        .isLessThan(2);
    StringBuilder table = new StringBuilder();
    foundOf.forEach(
        (kind, counts) -> table.append("%s %d/%d%n".formatted(kind, counts[0], counts[1])));
    System.out.printf("exact-1 on SDN 2023-11, %d alarms of %d clean%n%s", alarms, clean, table);
  }

  private static List<Asked> asked(Path lists) throws Exception {
    List<Asked> asked = new ArrayList<>();
    for (String line :
        Files.readAllLines(lists.resolve("evaluation/eval_queries_sdn2023.csv")).stream()
            .skip(1)
            .toList()) {
      List<String> cells = cells(line);
      asked.add(
          new Asked(
              cells.get(1),
              cells.get(2),
              List.of(cells.get(5).replace("ofac-", "").split("[;| ]"))));
    }
    return asked;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static Path shared() {
    String named = System.getProperty("KETEN_SHARED", System.getenv("KETEN_SHARED"));
    assumeTrue(named != null, "SKIPPED: no real names; set KETEN_SHARED to test with them");
    Path lists = Path.of(String.valueOf(named), "data", "sanctions");
    assumeTrue(Files.isDirectory(lists), "SKIPPED: no data/sanctions in KETEN_SHARED");
    return lists;
  }
}

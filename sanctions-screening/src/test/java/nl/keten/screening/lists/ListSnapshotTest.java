package nl.keten.screening.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.keten.screening.feeds.ListFormat;
import nl.keten.screening.feeds.ListSource;
import nl.keten.screening.feeds.ParsedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSnapshotTest {

  private static final LocalDate GENERATED = LocalDate.of(2026, 11, 20);
  private static final ListSnapshot NOTHING =
      ListSnapshot.of(List.of(), List.of(), Map.of(), GENERATED);

  @TempDir Path folder;

  @Test
  void withoutAnyListNobodyIsScreened() {
    assertThat(NOTHING.obstacles(GENERATED))
        .containsExactly(new Obstacle("lists", Obstacle.Kind.NO_LISTS));
  }

  @Test
  void anEmptyFolderIsRefusedAndLeavesNothing() {
    ListSnapshot read = new ListFolder(folder).read(NOTHING, Instant.EPOCH, GENERATED);
    assertThat(read.refusals()).containsEntry("lists", "There is no file lists.csv in the folder.");
    assertThat(read.obstacles(GENERATED)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, false", "2026-11-27, false", "2026-11-28, true", "2026-11-01, false"})
  void aListMayBeUsedUpToAndIncludingItsLastDay(LocalDate on, boolean stale) {
    ListSource source = new ListSource("un-consolidated", folder, ListFormat.UN_XML, true, 7, null);
    LoadedList loaded =
        new LoadedList(
            source, new ParsedList(GENERATED, "0".repeat(64), List.of(), List.of()), Instant.EPOCH);
    ListSnapshot snapshot = ListSnapshot.of(List.of(source), List.of(loaded), Map.of(), GENERATED);
    assertThat(snapshot.obstacles(on).isEmpty()).isEqualTo(!stale);
  }
}

package nl.keten.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalRowTest {

  private static final UUID ID = UUID.fromString("018f2f00-0000-7000-8000-000000000001");

  private static JournalRow row(String actor, @Nullable UUID causation) {
    return new JournalRow(
        ID,
        "case-1",
        1,
        "nl.exportcontrole.cases.decided.v1",
        "urn:nld:oin:00000000000000000000:systeem:licence-intake",
        Instant.parse("2026-01-31T09:00:00.000001Z"),
        Instant.parse("2026-01-31T09:00:01Z"),
        actor,
        "cdiu-officer",
        ID,
        causation,
        null,
        "{\"a\":1}");
  }

  @Test
  void the_canonical_form_is_as_documented() {
    assertThat(row("a\"b\\c\n", null).canonical())
        .isEqualTo(
            "{\"data\":{\"a\":1},\"envelope\":{\"actor\":\"a\\\"b\\\\c\\u000a\",\"actorRole\":\"cdiu-officer\","
                + "\"correlation\":\"018f2f00-0000-7000-8000-000000000001\","
                + "\"id\":\"018f2f00-0000-7000-8000-000000000001\","
                + "\"occurredAt\":\"2026-01-31T09:00:00.000001Z\",\"position\":1,"
                + "\"recordedAt\":\"2026-01-31T09:00:01Z\","
                + "\"source\":\"urn:nld:oin:00000000000000000000:systeem:licence-intake\","
                + "\"subject\":\"case-1\",\"type\":\"nl.exportcontrole.cases.decided.v1\"}}");
  }

  @Test
  void the_seal_of_a_known_row_never_changes() {
    // Recompute by hand: (head -c 32 /dev/zero; printf '%s' "$CANONICAL") | sha256sum
    assertThat(HexFormat.of().formatHex(row("officer", null).seal(JournalRow.genesis())))
        .isEqualTo("b8bb8e794bb25b6e7db8aa5c0ba2548e666eed10b2012d0690e058fd1f69f9e1");
  }

  @Test
  void the_seal_depends_on_every_part_and_on_the_row_before() {
    byte[] seal = row("officer", null).seal(JournalRow.genesis());
    assertThat(row("other", null).seal(JournalRow.genesis())).isNotEqualTo(seal);
    assertThat(row("officer", ID).seal(JournalRow.genesis())).isNotEqualTo(seal);
    assertThat(row("officer", null).at(2).seal(JournalRow.genesis())).isNotEqualTo(seal);
    assertThat(row("officer", null).seal(seal)).isNotEqualTo(seal);
  }
}

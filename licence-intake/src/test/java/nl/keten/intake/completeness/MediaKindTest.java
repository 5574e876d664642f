package nl.keten.intake.completeness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.keten.intake.application.ApplicationCheck;
import org.junit.jupiter.api.Test;

class MediaKindTest {

  private static final Map<MediaKind, byte[]> CONTENT =
      Map.of(
          MediaKind.PDF, "%PDF-1.7\n\u0000".getBytes(ISO_8859_1),
          MediaKind.PNG, "\u0089PNG\r\n\u001a\n…".getBytes(ISO_8859_1),
          MediaKind.JPEG, "\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1),
          MediaKind.TEXT, "Verklaring: café\r\n\tjuist".getBytes(UTF_8));

  @Test
  void everyKindIsToldByItsContentAndByNoOther() {
    CONTENT.forEach(
        (kind, content) -> {
          for (MediaKind other : MediaKind.values()) {
            assertThat(other.matches(content)).as("%s as %s", kind, other).isEqualTo(other == kind);
          }
        });
  }

  @Test
  void textIsUtf8WithoutControlCharacters() {
    assertThat(MediaKind.TEXT.matches(new byte[] {'a', 0})).isFalse();
    assertThat(MediaKind.TEXT.matches("caf\u00e9".getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void whatAnApplicationMayAnnounceIsWhatCanBeUploaded() {
    assertThat(ApplicationCheck.MEDIA_TYPES)
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(MediaKind.values())
                .map(MediaKind::mediaType)
                .toArray(String[]::new));
  }
}

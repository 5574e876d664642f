package nl.keten.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An approved sample is read for ever: it is added by hand and never rewritten. */
class SampleTest {

  @ParameterizedTest
  @EnumSource(EventType.class)
  void theApprovedSampleIsReadAndWrittenBackAsItWas(EventType type) throws Exception {
    String sample = Wire.read(Wire.sampleOf(type));

    ChainEvent event = Wire.JSON.readValue(sample, type.record());

    assertThat(Wire.JSON.readTree(Wire.JSON.writeValueAsString(event)))
        .isEqualTo(Wire.JSON.readTree(sample));
    assertThat(event.subject()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void aMemberThatALaterPublisherAddsIsPassedOver(EventType type) throws Exception {
    ObjectNode later = (ObjectNode) Wire.JSON.readTree(Wire.sampleOf(type).toFile());
    later.put("addedLater", true);

    assertThat(Wire.JSON.treeToValue(later, type.record()))
        .isEqualTo(Wire.JSON.readValue(Wire.sampleOf(type).toFile(), type.record()));
  }

  @Test
  void thereIsNoSampleOfAnythingElse() {
    Set<String> expected =
        Arrays.stream(EventType.values())
            .map(type -> type.shortName() + ".json")
            .collect(Collectors.toSet());

    assertThat(Objects.requireNonNull(Wire.SAMPLES.toFile().list()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}

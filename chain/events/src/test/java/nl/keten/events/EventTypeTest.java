package nl.keten.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

  @Test
  void everyRecordOfTheLanguageStandsInTheCatalogueOnce() {
    List<Class<?>> catalogued =
        Arrays.stream(EventType.values()).<Class<?>>map(EventType::record).toList();

    assertThat(catalogued).doesNotHaveDuplicates();
    assertThat(catalogued).containsExactlyInAnyOrderElementsOf(recordsBelow(ChainEvent.class));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void theWireNameIsReverseDnsWithAPluralNounAndOneVersion(EventType type) {
    assertThat(type.wireName())
        .matches("nl\\.exportcontrole\\.[a-z]+s\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void oneNounGoesFromTheRecordToTheWireNameAndTheConstant(EventType type) {
    String noun =
        Objects.requireNonNull(type.record().getEnclosingClass())
            .getSimpleName()
            .replace("Event", "")
            .toLowerCase(Locale.ROOT);
    String verb =
        type.record().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);

    assertThat(type.shortName()).isEqualTo(noun + "s." + verb + ".v1");
    assertThat(type.name())
        .isEqualTo((noun + "s_" + verb).replace('-', '_').toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void aTypeIsFoundByItsWireNameAndByItsEvent(EventType type) throws Exception {
    ChainEvent event = Wire.JSON.readValue(Wire.sampleOf(type).toFile(), type.record());

    assertThat(EventType.ofWireName(type.wireName())).contains(type);
    assertThat(EventType.of(event)).isEqualTo(type);
  }

  @Test
  void anUnknownWireNameIsNoError() {
    assertThat(EventType.ofWireName("nl.exportcontrole.cases.reopened.v9")).isEmpty();
  }

  @Test
  void everyStationBelongsToAServiceThatMayPublishItsVisits() {
    for (Station station : Station.values()) {
      assertThat(EventType.STATIONS_ENTERED.publishers()).contains(station.owner());
    }
  }

  private static List<Class<?>> recordsBelow(Class<?> type) {
    if (type.isRecord()) {
      return List.of(type);
    }
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> permitted : Objects.requireNonNull(type.getPermittedSubclasses())) {
      records.addAll(recordsBelow(permitted));
    }
    return records;
  }
}

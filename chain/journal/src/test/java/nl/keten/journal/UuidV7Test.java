package nl.keten.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  @Test
  void it_is_a_version_7_of_the_rfc_variant_and_carries_the_time() {
    long before = Instant.now().toEpochMilli();
    UUID id = UuidV7.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    // The counter may run ahead of the clock by the ids made within a millisecond.
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
  }

  @Test
  void text_order_is_the_order_in_which_they_were_made() {
    List<String> made = Stream.generate(UuidV7::next).limit(20_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void threads_never_make_the_same_one() {
    assertThat(IntStream.range(0, 50_000).parallel().mapToObj(i -> UuidV7.next()).toList())
        .doesNotHaveDuplicates();
  }
}

package nl.keten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.keten.events.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

  private final Topics topics = Topics.read(Home.find().topics());

  @Test
  void everyPublisherHasItsTopicAndBrokenRecordsHaveTheirs() {
    List<String> expected =
        new ArrayList<>(Arrays.stream(Publisher.values()).map(Publisher::topic).toList());
    expected.add("keten.dead-letters");
    assertThat(topics.names()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void eventsAreKeptForEverBecauseReportingIsRebuiltFromThem() {
    assertThat(topics.all())
        .filteredOn(topic -> !topic.name().equals("keten.dead-letters"))
        .allSatisfy(
            topic -> {
              assertThat(topic.retentionDays()).isEqualTo(-1);
              assertThat(topic.partitions()).isEqualTo(6);
              assertThat(topic.on(3).configs()).containsEntry("retention.ms", "-1");
            });
  }

  @Test
  void publisherMayNotForgetARecordThatOnlyOneBrokerHas() {
    assertThat(topics.all())
        .allSatisfy(
            topic -> {
              assertThat(topic.on(3).replicationFactor()).isEqualTo((short) 3);
              assertThat(topic.on(3).configs()).containsEntry("min.insync.replicas", "2");
            });
  }

  @Test
  void oneBrokerHoldsOneCopy() {
    assertThat(topics.all())
        .allSatisfy(
            topic -> {
              assertThat(topic.on(1).replicationFactor()).isEqualTo((short) 1);
              assertThat(topic.on(1).configs()).containsEntry("min.insync.replicas", "1");
            });
  }

  @Test
  void topicThatIsOnlyHalfDescribedIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("topics.properties"), "a.partitions=1\n");
    assertThatThrownBy(() -> Topics.read(file)).hasMessageContaining("a.replication");
  }
}

package nl.keten.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the chain, as deploy/kafka/topics.properties lists them. */
record Topics(List<Topic> all) {

  private static final String PARTITIONS = ".partitions";

  Topics {
    all = List.copyOf(all);
  }

  /**
   * A topic.
   *
   * @param replication copies in an installation with its own brokers
   * @param minInsyncReplicas copies that must have a record before its publisher may forget it
   * @param retentionDays -1: for ever
   */
  record Topic(
      String name, int partitions, int replication, int minInsyncReplicas, long retentionDays) {

    /** The topic on a cluster of so many brokers; there are never more copies than brokers. */
    NewTopic on(int brokers) {
      return new NewTopic(name, partitions, (short) Math.min(replication, brokers))
          .configs(
              Map.of(
                  TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                  Integer.toString(Math.min(minInsyncReplicas, brokers)),
                  TopicConfig.RETENTION_MS_CONFIG,
                  Long.toString(
                      retentionDays < 0 ? -1 : Duration.ofDays(retentionDays).toMillis())));
    }
  }

  static Topics read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Topics(
        properties.stringPropertyNames().stream()
            .filter(key -> key.endsWith(PARTITIONS))
            .map(key -> key.substring(0, key.length() - PARTITIONS.length()))
            .sorted()
            .map(
                name ->
                    new Topic(
                        name,
                        number(properties, name + PARTITIONS),
                        number(properties, name + ".replication"),
                        number(properties, name + ".min-insync-replicas"),
                        number(properties, name + ".retention-days")))
            .toList());
  }

  List<String> names() {
    return all.stream().map(Topic::name).toList();
  }

  private static int number(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("topics.properties does not say " + key);
    }
    return Integer.parseInt(value.strip());
  }
}

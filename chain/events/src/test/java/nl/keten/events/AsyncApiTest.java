package nl.keten.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final Path DOCUMENT = Path.of("asyncapi.yaml");
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  @Test
  void theCommittedDocumentIsTheOneTheCatalogueGives() throws Exception {
    String generated = YAML.writeValueAsString(document());

    assertThat(Wire.approved(DOCUMENT, generated)).isEqualTo(generated);
  }

  private static ObjectNode document() {
    ObjectNode root = Wire.JSON.createObjectNode();
    root.put("asyncapi", "3.0.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Keten: events of the export-licence chain");
    info.put("version", "1.0.0");
    info.put(
        "description",
        "Delivered at least once, in order per case and publisher; readers skip an event id they have"
            + " seen. CloudEvents 1.0, binary mode: the context is in ce_ headers, the body is the bare"
            + " record. ce_time is the time of recording; occurredAt is business time.");
    root.put("defaultContentType", "application/json");
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    for (Publisher publisher : Publisher.values()) {
      describe(publisher, channels, operations);
    }
    ObjectNode components = root.putObject("components");
    ObjectNode messages = components.putObject("messages");
    for (EventType type : EventType.values()) {
      describe(type, messages.putObject(type.shortName()));
    }
    components.putObject("messageTraits").set("cloudEvent", cloudEventTrait());
    return root;
  }

  private static void describe(Publisher publisher, ObjectNode channels, ObjectNode operations) {
    ObjectNode channel = channels.putObject(publisher.service());
    channel.put("address", publisher.topic());
    channel.put("description", "Key: the case id (for lists.*: the list).");
    ObjectNode carried = channel.putObject("messages");
    for (EventType type : publishedBy(publisher)) {
      carried.putObject(type.shortName()).put("$ref", "#/components/messages/" + type.shortName());
    }
    ObjectNode send = operations.putObject(publisher.service() + ".publish");
    send.put("action", "send");
    send.putObject("channel").put("$ref", "#/channels/" + publisher.service());
  }

  private static void describe(EventType type, ObjectNode message) {
    message.put("name", type.wireName());
    message.put("contentType", "application/json");
    message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
    message.putObject("payload").put("$ref", "./" + Wire.schemaOf(type));
  }

  private static ObjectNode cloudEventTrait() {
    ObjectNode trait = Wire.JSON.createObjectNode();
    ObjectNode headers = trait.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    List<String> names =
        List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            "ce_sequence",
            "ce_correlationid",
            "ce_causationid",
            "ce_actorrole");
    names.forEach(name -> properties.putObject(name).put("type", "string"));
    var required = headers.putArray("required");
    names.stream().filter(name -> !name.equals("ce_causationid")).forEach(required::add);
    return trait;
  }

  private static List<EventType> publishedBy(Publisher publisher) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.publishers().contains(publisher))
        .toList();
  }
}

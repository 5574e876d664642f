package nl.keten.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** JSON trees, read, written and laid over one another. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  static ObjectNode read(Path file) {
    try {
      return (ObjectNode) MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not JSON", e);
    }
  }

  /**
   * Lays one tree over another: objects are merged name by name, arrays appended, anything else
   * replaced. Neither argument is changed.
   */
  static ObjectNode overlay(ObjectNode base, ObjectNode overlay) {
    ObjectNode merged = base.deepCopy();
    overlay
        .properties()
        .forEach(
            field -> {
              JsonNode below = merged.get(field.getKey());
              JsonNode above = field.getValue();
              if (below instanceof ObjectNode lower && above instanceof ObjectNode upper) {
                merged.set(field.getKey(), overlay(lower, upper));
              } else if (below instanceof ArrayNode lower && above instanceof ArrayNode upper) {
                lower.addAll(upper.deepCopy());
              } else {
                merged.set(field.getKey(), above.deepCopy());
              }
            });
    return merged;
  }
}

package nl.keten.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the tests read and write JSON, and how they compare a generated file with the approved. */
final class Wire {

  static final Path SAMPLES = Path.of("samples");
  static final Path SCHEMAS = Path.of("schemas");

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final boolean APPROVE = Boolean.getBoolean("keten.approve");

  private Wire() {}

  static Path sampleOf(EventType type) {
    return SAMPLES.resolve(type.shortName() + ".json");
  }

  static Path schemaOf(EventType type) {
    return SCHEMAS.resolve(type.shortName() + ".schema.json");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The approved text; with {@code -Dketen.approve=true} the generated one is approved first. */
  static String approved(Path file, String generated) {
    try {
      if (APPROVE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, generated);
      }
      return Files.exists(file) ? Files.readString(file) : "(no approved file " + file + ")";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

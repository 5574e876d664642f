package nl.keten.reporting.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;

/** Rows travel to and from PostgreSQL as JSON: a column is a component in snake case. */
public final class TableJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private TableJson() {}

  static String write(Collection<? extends Change> rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Rows that are not JSON", e);
    }
  }

  /** A row, or a document that a query built, whose members are in snake case. */
  public static <T> T read(String row, Class<T> type) {
    try {
      return JSON.readValue(row, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The columns of the tables do not fit " + type, e);
    }
  }
}

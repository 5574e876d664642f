package nl.keten.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * JSON is read to the letter, so that a typing error is an answer and not a lost field, and a
 * hostile document costs nothing.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  /** Longest JSON document, in bytes: 1 MiB. Files are not JSON and have limits of their own. */
  static final int MAX_DOCUMENT = 1024 * 1024;

  private static final int MAX_STRING = 100 * 1024;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_DEPTH = 50;

  @Override
  @SuppressWarnings("deprecation") // MapperFeature can only be set so on a mapper that is given
  public void customize(ObjectMapper json) {
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MAX_DOCUMENT)
                .maxStringLength(MAX_STRING)
                .maxNumberLength(MAX_NUMBER)
                .maxNestingDepth(MAX_DEPTH)
                .build());
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}

package nl.keten.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @ParameterizedTest
  @EnumSource(EventType.class)
  void theCommittedSchemaIsTheOneTheRecordGives(EventType type) throws Exception {
    String generated = Wire.JSON.writeValueAsString(Schemas.of(type)) + "\n";

    assertThat(Wire.approved(Wire.schemaOf(type), generated)).isEqualTo(generated);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void theApprovedSampleFitsTheSchema(EventType type) throws Exception {
    assertThat(schemaOf(type).validate(Wire.JSON.readTree(Wire.sampleOf(type).toFile()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void aSampleWithoutItsBusinessTimeDoesNotFit(EventType type) throws Exception {
    ObjectNode sample = (ObjectNode) Wire.JSON.readTree(Wire.sampleOf(type).toFile());
    sample.remove("occurredAt");

    assertThat(schemaOf(type).validate(sample)).isNotEmpty();
  }

  private static JsonSchema schemaOf(EventType type) {
    return SCHEMAS.getSchema(Schemas.of(type));
  }
}

package nl.keten.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of each record: what is not marked {@code @Nullable} is required. */
final class Schemas {

  private static final SchemaGenerator GENERATOR = generator();

  private Schemas() {}

  static ObjectNode of(EventType type) {
    ObjectNode generated = GENERATOR.generateSchema(type.record());
    ObjectNode schema = Wire.JSON.createObjectNode();
    schema.set("$schema", generated.remove("$schema"));
    schema.put("$id", "urn:keten:schema:" + type.wireName());
    schema.put("title", type.wireName());
    schema.setAll(generated);
    return schema;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Wire.JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule())
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES)
            .with(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withRequiredCheck(
            field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
    config.forTypesInGeneral().withPropertySorter(Comparator.comparing(scope -> 0));
    return new SchemaGenerator(config.build());
  }
}

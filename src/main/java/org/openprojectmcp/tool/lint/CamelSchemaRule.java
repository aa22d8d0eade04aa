package org.openprojectmcp.tool.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.openprojectmcp.tool.source.RouteSource;

/** The schema of Camel's YAML, which editors use too: a megabyte that takes a moment to load. */
final class CamelSchemaRule implements Rule {

    private static final int MOST = 3;

    @Override
    public void check(RouteSource source, Report report) {
        List<ValidationMessage> messages = Loaded.SCHEMA.validate(YamlJson.of(source.root())).stream()
                .sorted(Comparator.comparingInt((ValidationMessage message) ->
                                -message.getInstanceLocation().getNameCount())
                        .thenComparing(ValidationMessage::getMessage))
                .toList();
        // The deepest place is the fault; that the steps around it do not fit either follows from it.
        int deepest =
                messages.isEmpty() ? 0 : messages.get(0).getInstanceLocation().getNameCount();
        messages.stream()
                .filter(message -> message.getInstanceLocation().getNameCount() == deepest)
                .limit(MOST)
                .forEach(message -> report.error(
                        "camel-schema",
                        YamlJson.position(
                                source.root(), message.getInstanceLocation().toString()),
                        "Camel's schema has it otherwise: " + message.getError(),
                        "Editors with Camel support show what fits there."));
    }

    /** Loaded when the first file is checked. */
    private static final class Loaded {

        private static final JsonSchema SCHEMA = load();

        private static JsonSchema load() {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .preloadJsonSchema(false)
                    .build();
            try (InputStream schema = YamlRoutesBuilderLoader.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
                if (schema == null) {
                    throw new IllegalStateException("Camel's YAML schema is not on the class path");
                }
                JsonNode json = new ObjectMapper().readTree(schema);
                JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV4())
                        .keyword(new NonValidationKeyword("deprecated"))
                        .build();
                return JsonSchemaFactory.getInstance(VersionFlag.V4, factory -> factory.metaSchema(dialect))
                        .getSchema(json, config);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

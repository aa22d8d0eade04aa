package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import org.openprojectmcp.tool.HeaderParameter;

/** JSON Schema 2020-12 as this server uses it: compiled once, English, places as JSON pointers, nothing fetched. */
public final class JsonSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** The dialect, and the one keyword that MCP adds to it, which validates nothing. */
    private static final JsonMetaSchema WITH_HEADERS = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword(HeaderParameter.KEYWORD))
            .build();
    // Only what the validator brings along may be loaded: a schema must never make the server open a connection.
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(WITH_HEADERS)
                    .schemaLoaders(loaders -> loaders.values(list -> list.removeIf(
                            loader -> !loader.getClass().getSimpleName().startsWith("Classpath")))));
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();

    private JsonSchemas() {}

    /** Compiles a schema. */
    public static JsonSchema compile(JsonNode schema) {
        return FACTORY.getSchema(schema, CONFIG);
    }

    /** What is wrong with a schema by the rules of its dialect; nothing when it is right. */
    public static List<String> faults(JsonNode schema) {
        return MetaSchema.INSTANCE.validate(schema).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** Loaded when it is first needed: a start has no use for it. */
    private static final class MetaSchema {
        private static final JsonSchema INSTANCE = FACTORY.getSchema(SchemaLocation.of(DIALECT), CONFIG);
    }
}

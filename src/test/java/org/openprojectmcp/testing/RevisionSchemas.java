package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openprojectmcp.protocol.message.ProtocolVersion;

/**
 * The JSON schema of one revision, as the specification publishes it. The schemas are not part of this repository: they are looked for
 * in {@code OPENPROJECT_SHARED}, by default {@code ../shared}. Thread-safe.
 */
final class RevisionSchemas {

    /** When this is set, schemas that are missing are a failure instead of a line on the console. */
    private static final String REQUIRED = "REQUIRE_MCP_SCHEMAS";

    private static final Path FOLDER =
            Path.of(System.getenv().getOrDefault("OPENPROJECT_SHARED", "../shared"), "mcp", "schema");
    private static final Optional<Map<ProtocolVersion, RevisionSchemas>> ALL = load();

    private final ObjectNode definitions;
    private final String keyword;
    private final JsonSchemaFactory factory;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private RevisionSchemas(JsonNode file) {
        keyword = file.has("$defs") ? "$defs" : "definitions";
        definitions = (ObjectNode) file.get(keyword);
        factory = JsonSchemaFactory.getInstance(keyword.equals("$defs") ? VersionFlag.V202012 : VersionFlag.V7);
        definitions.properties().forEach(definition -> {
            String method = definition.getValue().at("/properties/method/const").asText();
            if (!method.isEmpty()) {
                names.put(method, definition.getKey());
            }
        });
    }

    /** The schemas of a revision; empty when they are not here. */
    static Optional<RevisionSchemas> of(ProtocolVersion version) {
        return ALL.map(schemas -> schemas.get(version));
    }

    /** The definition of the request or notification of a method: {@code CallToolRequest}. */
    Optional<String> definitionOf(String method) {
        return Optional.ofNullable(names.get(method));
    }

    boolean has(String definition) {
        return definitions.has(definition);
    }

    /** The definition of errors with this code; that of all errors when it has none of its own. */
    String errorDefinition(int code) {
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            for (JsonNode part : definition.getValue().at("/properties/error/allOf")) {
                if (part.at("/properties/code/const").asInt() == code) {
                    return definition.getKey();
                }
            }
        }
        return has("JSONRPCError") ? "JSONRPCError" : "JSONRPCErrorResponse";
    }

    /** What is wrong with {@code json}, held against a definition; empty when nothing is. */
    List<String> faults(String definition, JsonNode json) {
        return compiled.computeIfAbsent(definition, this::compile).validate(json).stream()
                .map(fault -> definition + ": " + fault.getMessage())
                .toList();
    }

    private JsonSchema compile(String definition) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("allOf").addObject().put("$ref", "#/" + keyword + "/" + definition);
        schema.set(keyword, definitions);
        return factory.getSchema(schema);
    }

    private static Optional<Map<ProtocolVersion, RevisionSchemas>> load() {
        if (!Files.isDirectory(FOLDER)) {
            if (System.getenv(REQUIRED) != null) {
                throw new IllegalStateException(REQUIRED + " is set, and there are no schemas at " + FOLDER);
            }
            System.out.println("Messages are not held against the schemas of MCP: none at " + FOLDER
                    + " (set OPENPROJECT_SHARED)");
            return Optional.empty();
        }
        Map<ProtocolVersion, RevisionSchemas> schemas = new HashMap<>();
        for (ProtocolVersion version : ProtocolVersion.values()) {
            Path file = FOLDER.resolve(version.wireName() + ".json");
            try {
                schemas.put(version, new RevisionSchemas(new ObjectMapper().readTree(file.toFile())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return Optional.of(Map.copyOf(schemas));
    }
}

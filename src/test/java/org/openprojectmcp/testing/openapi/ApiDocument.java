package org.openprojectmcp.testing.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * OpenProject's own OpenAPI document with its errata. It is not part of this repository: it is looked for in {@code OPENPROJECT_SHARED}, by
 * default {@code ../shared}. Thread-safe.
 */
final class ApiDocument {

    /** When this is set, a document that is missing is a failure instead of a line on the console. */
    private static final String REQUIRED = "REQUIRE_MCP_SCHEMAS";

    static final Path SHARED = Path.of(System.getenv().getOrDefault("OPENPROJECT_SHARED", "../shared"));
    private static final Path FOLDER = SHARED.resolve("openproject");
    private static final String ADDRESS = "https://openproject.test/openapi.json";
    /** What OpenAPI writes beside schemas constrains nothing. */
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private static final String ERROR = "/components/schemas/ErrorResponse";
    private static final Optional<ApiDocument> ONLY = load();

    private final JsonNode root;
    private final PathTemplates templates;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.templates = new PathTemplates(root.path("paths").fieldNames());
        String text = root.toString();
        this.factory = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(DIALECT)
                .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
    }

    /** The document; empty when it is not here. */
    static Optional<ApiDocument> get() {
        return ONLY;
    }

    /** Whether the document says what an operation such as {@code GET /api/v3/users/{}} answers under a status. */
    boolean describes(String operation, int status) {
        String[] parts = operation.split(" ", 2);
        JsonNode response = response(operation(parts[0], parts[1]), status);
        return status == 204
                ? !response.isMissingNode()
                : !response.path("content").isEmpty();
    }

    /** The method with the template of a path; the path itself when none fits. */
    private String operation(String method, String path) {
        return method + " " + templates.of(path).orElse(path);
    }

    /** What is wrong with an answer; empty when nothing is. A refusal with an object must be an error as all are, documented or not. */
    List<String> faults(Observed answer) {
        String operation = operation(answer.method(), answer.path());
        JsonNode response = response(operation, answer.status());
        if (response.isMissingNode()) {
            return answer.status() < 400
                    ? List.of("the document has no " + answer.status() + " of " + operation)
                    : refusal(answer);
        }
        JsonNode content = response.path("content");
        if (answer.body().isMissingNode()) {
            return content.isEmpty() ? List.of() : List.of("the body is missing");
        }
        String type = content.has("*/*") ? "*/*" : String.valueOf(answer.contentType());
        if (!content.has(type)) {
            return List.of("the document has no " + type + " there");
        }
        if (answer.status() >= 400 && answer.body().isObject()) {
            return refusal(answer); // some operations name the schema of their success here
        }
        return content.at(JsonPointer.empty().appendProperty(type)).has("schema")
                ? invalid(pointer(operation, answer.status()) + "/content/" + escaped(type) + "/schema", answer)
                : List.of();
    }

    private List<String> refusal(Observed answer) {
        boolean plain = answer.body().isTextual() || answer.body().isMissingNode();
        return plain ? List.of() : invalid(ERROR, answer);
    }

    private JsonNode response(String operation, int status) {
        JsonNode response = responses(operation).path(String.valueOf(status));
        return response.has("$ref") ? root.at(response.get("$ref").asText().substring(1)) : response;
    }

    private String pointer(String operation, int status) {
        JsonNode response = responses(operation).path(String.valueOf(status));
        String[] parts = operation.split(" ", 2);
        return response.has("$ref")
                ? response.get("$ref").asText().substring(1)
                : "/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT) + "/responses/" + status;
    }

    private JsonNode responses(String operation) {
        String[] parts = operation.split(" ", 2);
        return root.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses");
    }

    private List<String> invalid(String pointer, Observed answer) {
        return compiled.computeIfAbsent(pointer, this::compile).validate(answer.body()).stream()
                .filter(fault -> !(answer.selected() && fault.getType().equals("required")))
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema compile(String pointer) {
        return factory.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), config);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<ApiDocument> load() {
        if (!Files.isDirectory(FOLDER)) {
            if (System.getenv(REQUIRED) != null) {
                throw new IllegalStateException(REQUIRED + " is set, and there is no OpenAPI document at " + FOLDER);
            }
            System.out.println("Answers of the sandbox are not held against OpenProject's OpenAPI document: none at "
                    + FOLDER + " (set OPENPROJECT_SHARED)");
            return Optional.empty();
        }
        try {
            ObjectMapper json = new ObjectMapper();
            JsonNode document = json.readTree(FOLDER.resolve("openapi.json").toFile());
            JsonPatch.apply(json.readTree(FOLDER.resolve("errata-overlay.json").toFile()), document);
            return Optional.of(new ApiDocument(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

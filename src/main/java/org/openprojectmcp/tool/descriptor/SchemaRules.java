package org.openprojectmcp.tool.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openprojectmcp.tool.kind.ArgumentKinds;
import org.openprojectmcp.tool.schema.ArgumentSchema;
import org.openprojectmcp.tool.schema.HeaderParameters;

/** What must hold of a schema, or arguments could not be used safely. */
final class SchemaRules {

    /** How headers begin that steer Camel, the way out and the protocol: no caller may set them. */
    private static final List<String> RESERVED = List.of("camel", "openproject", "mcp", "org.apache.camel.");

    private static final Set<String> KINDS = ArgumentKinds.keywords();

    private final Options options;
    private final String option;

    SchemaRules(Options options, String option) {
        this.options = options;
        this.option = option;
    }

    void checkArguments(ObjectNode schema) {
        checkRoot(schema);
        schema.path("properties").fieldNames().forEachRemaining(this::checkName);
        schema.path("required").forEach(name -> {
            if (!schema.path("properties").has(name.asText())) {
                options.fault(option, "requires " + name.asText() + ", which properties does not have", "Declare it.");
            }
        });
        checkKinds(schema);
        HeaderParameters.check(schema, (problem, remedy) -> options.fault(option, problem, remedy));
    }

    void checkRoot(ObjectNode schema) {
        if (!schema.path("type").asText("object").equals("object")) {
            options.fault(option, "is not of type object", "Clients refuse a list of tools with any other root.");
        }
        // A full check against the dialect's own schema costs a start 200 ms: the lint makes it.
        schema.properties().forEach(member -> {
            if (member.getKey().equals("properties") && !member.getValue().isObject()) {
                options.fault(option, "has properties that are not an object", "Write \"properties\": {…}.");
            }
        });
    }

    private void checkName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (RESERVED.stream().anyMatch(lower::startsWith)) {
            options.fault(
                    option,
                    "declares the argument " + name,
                    "Arguments become headers, and names beginning with Camel, OpenProject or Mcp steer the server:"
                            + " give it another name.");
        } else if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]{0,63}")) {
            options.fault(option, "declares the argument " + name, "Use letters, digits and underscores, at most 64.");
        }
    }

    private void checkKinds(JsonNode schema) {
        JsonNode annotation = schema.get(ArgumentSchema.ANNOTATION);
        if (annotation != null) {
            String kind = annotation.path("kind").asText(annotation.asText());
            if (!KINDS.contains(kind)) {
                options.fault(option, "names the kind \"" + kind + "\"", "Kinds are " + String.join(", ", KINDS) + ".");
            }
        }
        schema.path("properties").forEach(this::checkKinds);
        if (schema.path("items").isObject()) {
            checkKinds(schema.path("items"));
        }
    }
}

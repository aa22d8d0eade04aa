package org.openprojectmcp.tool.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openprojectmcp.openproject.instance.CoreVersion;
import org.openprojectmcp.openproject.instance.Requirement;
import org.openprojectmcp.tool.Icon;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolAnnotations;
import org.openprojectmcp.tool.kind.KindPlan;
import org.openprojectmcp.tool.schema.ArgumentSchema;

/** Reads the options of {@code ai-tool:}, {@code ai-resource:} and {@code ai-prompt:} endpoints. Thread-safe. */
public final class DescriptorReader {

    private static final String ARG_SCHEMA = "argSchema";
    private static final String OUTPUT_SCHEMA = "outputSchema";
    private static final String ALIASES = "aliases";
    private static final String ICONS = "icons";
    private static final String TAGS = "tags";
    private static final Set<String> TOOL_OPTIONS = Set.of(
            "title",
            TAGS,
            "since",
            "feature",
            "probe",
            "readOnlyHint",
            "destructiveHint",
            "idempotentHint",
            "openWorldHint",
            ARG_SCHEMA,
            OUTPUT_SCHEMA,
            ALIASES,
            ICONS);
    private static final Set<String> RESOURCE_OPTIONS = Set.of("title", "mimeType", ARG_SCHEMA, ICONS);
    private static final Set<String> PROMPT_OPTIONS = Set.of("title", ARG_SCHEMA, ICONS);

    private static final Pattern PROBE = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    private final SchemaFolder schemas;

    public DescriptorReader(SchemaFolder schemas) {
        this.schemas = schemas;
    }

    /**
     * Reads what an endpoint offers.
     *
     * @param path what follows the scheme in the URI
     * @param route the route that it starts
     */
    public Descriptor read(AiScheme scheme, String path, Map<String, String> values, RouteWords route)
            throws InvalidDescriptorException {
        Options options = new Options(values, schemas);
        Optional<Descriptor> descriptor =
                switch (scheme) {
                    case TOOL -> tool(path, options, route);
                    case RESOURCE -> resource(path, options, route);
                    case PROMPT -> prompt(path, options, route);
                };
        options.orThrow();
        return descriptor.orElseThrow(() -> new IllegalStateException("A faulty descriptor without a fault"));
    }

    private Optional<Descriptor> tool(String name, Options options, RouteWords route) {
        options.allow(TOOL_OPTIONS);
        String title = options.required("title", "Log time");
        ToolAnnotations hints = new ToolAnnotations(
                options.hint("readOnlyHint"),
                options.hint("destructiveHint"),
                options.hint("idempotentHint"),
                options.hint("openWorldHint"));
        ObjectNode outputSchema = options.object(OUTPUT_SCHEMA).orElse(null);
        if (outputSchema != null) {
            new SchemaRules(options, OUTPUT_SCHEMA).checkRoot(outputSchema);
        }
        List<Alias> aliases = aliases(options);
        List<Icon> icons = new IconReader(options, ICONS).read();
        Set<String> tags = options.words(TAGS);
        Requirement requirement = requirement(options);
        return arguments(options, options.objectOrEmpty(ARG_SCHEMA)).map(arguments -> {
            Tool tool = new Tool(
                    name, title, route.description(), route.group(), arguments.published(), outputSchema, hints, icons);
            return new ToolDescriptor(tool, arguments, KindPlan.of(arguments.declared()), aliases, tags, requirement);
        });
    }

    private static Requirement requirement(Options options) {
        String since = options.optional("since", "");
        CoreVersion version = CoreVersion.of(since).orElse(null);
        if (version == null && !since.isEmpty()) {
            options.fault(
                    "since", "is " + since, "Write the first version of OpenProject that has it: since: \"17.4\".");
        }
        String feature = options.optional("feature", "");
        String probe = options.optional("probe", "");
        if (!probe.isEmpty() && !PROBE.matcher(probe).matches()) {
            options.fault("probe", "is " + probe, "Write a path below /api/v3 that can be read, such as /sprints.");
        }
        return new Requirement(version, feature.isEmpty() ? null : feature, probe.isEmpty() ? null : probe);
    }

    private Optional<Descriptor> resource(String path, Options options, RouteWords route) {
        options.allow(RESOURCE_OPTIONS);
        String title = options.required("title", "Work package");
        String mimeType = options.optional("mimeType", "text/plain");
        List<Icon> icons = new IconReader(options, ICONS).read();
        try {
            UriTemplate uri = UriTemplate.of(path);
            ObjectNode schema = options.object(ARG_SCHEMA).orElseGet(() -> strings(uri.variables()));
            uri.variables().stream()
                    .filter(variable -> !schema.path("properties").has(variable))
                    .forEach(variable -> options.fault(
                            ARG_SCHEMA,
                            "does not declare the variable " + variable,
                            "Declare it, or leave argSchema out."));
            return arguments(options, schema)
                    .map(arguments -> new ResourceDescriptor(
                            uri,
                            route.id(),
                            title,
                            route.description(),
                            mimeType,
                            icons,
                            arguments,
                            KindPlan.of(arguments.declared())));
        } catch (IllegalArgumentException e) {
            options.fault("uri", "is not a URI template: " + e.getMessage(), "Write openproject://work-package/{id}.");
            return Optional.empty();
        }
    }

    private Optional<Descriptor> prompt(String name, Options options, RouteWords route) {
        options.allow(PROMPT_OPTIONS);
        String title = options.required("title", "Weekly report");
        List<Icon> icons = new IconReader(options, ICONS).read();
        return arguments(options, options.objectOrEmpty(ARG_SCHEMA)).map(arguments -> {
            ObjectNode schema = arguments.declared();
            List<String> required = new ArrayList<>();
            schema.path("required").forEach(one -> required.add(one.asText()));
            List<Prompt.Argument> listed = new ArrayList<>();
            schema.path("properties")
                    .properties()
                    .forEach(property -> listed.add(new Prompt.Argument(
                            property.getKey(),
                            property.getValue().path("description").asText(),
                            required.contains(property.getKey()))));
            Prompt prompt = new Prompt(name, title, route.description(), listed, icons);
            return new PromptDescriptor(prompt, arguments, KindPlan.of(schema));
        });
    }

    private static Optional<ArgumentSchema> arguments(Options options, ObjectNode schema) {
        new SchemaRules(options, ARG_SCHEMA).checkArguments(schema);
        return options.isSound() ? Optional.of(ArgumentSchema.of(schema)) : Optional.empty();
    }

    private static List<Alias> aliases(Options options) {
        List<Alias> aliases = new ArrayList<>();
        options.objectOrEmpty(ALIASES).properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            boolean known = value.isObject()
                    && value.properties().stream()
                            .allMatch(part -> Set.of("rename", "set").contains(part.getKey())
                                    && part.getValue().isObject());
            if (known) {
                aliases.add(alias(entry.getKey(), value));
            } else {
                options.fault(
                        ALIASES,
                        "says of " + entry.getKey() + " something else than rename and set",
                        "Write {\"old_name\": {\"rename\": {\"old\": \"new\"}, \"set\": {\"argument\": \"value\"}}}.");
            }
        });
        return aliases;
    }

    private static Alias alias(String name, JsonNode value) {
        Map<String, String> rename = new LinkedHashMap<>();
        value.path("rename")
                .properties()
                .forEach(one -> rename.put(one.getKey(), one.getValue().asText()));
        ObjectNode set = value.get("set") instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        return new Alias(name, rename, set);
    }

    private static ObjectNode strings(List<String> names) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        names.forEach(name -> properties.putObject(name).put("type", "string"));
        return schema;
    }
}

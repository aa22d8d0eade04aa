package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.openprojectmcp.tool.HeaderParameter;

/** The {@code x-mcp-header} annotations of a schema, and what is wrong with them. One reading; not thread-safe. */
public final class HeaderParameters {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    /** Not {@code number}: two ways to write a fraction would be two values to a gateway, and clients refuse a tool that has one. */
    private static final Set<String> PRIMITIVE = Set.of("string", "integer", "boolean");
    /** What stands there is data, not a schema. */
    private static final Set<String> VALUES = Set.of("enum", "const", "default", "examples", ArgumentSchema.ANNOTATION);

    private final List<HeaderParameter> found = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final BiConsumer<String, String> faults;

    private HeaderParameters(BiConsumer<String, String> faults) {
        this.faults = faults;
    }

    /** The annotated properties of a schema without faults. */
    public static List<HeaderParameter> of(JsonNode schema) {
        HeaderParameters reading = new HeaderParameters((problem, remedy) -> {});
        reading.object(schema, List.of(), true);
        return List.copyOf(reading.found);
    }

    /** Tells what is wrong with the annotations of a schema, each time with a remedy. */
    public static void check(JsonNode schema, BiConsumer<String, String> faults) {
        new HeaderParameters(faults).object(schema, List.of(), true);
    }

    /** @param sure whether every call that has the value has it on this path */
    private void object(JsonNode schema, List<String> path, boolean sure) {
        if (schema.has(HeaderParameter.KEYWORD)) {
            annotation(schema, path, sure);
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (member.getKey().equals("properties")) {
                member.getValue().properties().forEach(property -> {
                    List<String> below = new ArrayList<>(path);
                    below.add(property.getKey());
                    object(property.getValue(), below, sure);
                });
            } else if (!VALUES.contains(member.getKey())) {
                elsewhere(member.getValue(), path);
            }
        }
    }

    private void elsewhere(JsonNode value, List<String> path) {
        if (value.isObject()) {
            object(value, path, false);
        } else if (value.isArray()) {
            value.forEach(item -> elsewhere(item, path));
        }
    }

    private void annotation(JsonNode schema, List<String> path, boolean sure) {
        String name = schema.path(HeaderParameter.KEYWORD).asText();
        String problem = "has the " + HeaderParameter.KEYWORD + " \"" + name + "\"";
        if (!sure || path.isEmpty()) {
            faults.accept(
                    problem + " where no property stands",
                    "Only a property, or one of an object that is a property, can be a header.");
        } else if (!schema.path(HeaderParameter.KEYWORD).isTextual()
                || !TOKEN.matcher(name).matches()) {
            faults.accept(
                    problem, "Use letters, digits and hyphens, at most 64: it ends the header's name, Mcp-Param-…");
        } else if (!PRIMITIVE.contains(schema.path("type").asText())) {
            faults.accept(
                    problem + " on something that is no plain value", "Give it one type: string, integer or boolean.");
        } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
            faults.accept(problem + " twice", "Letter case does not tell headers apart: give each another name.");
        } else {
            found.add(new HeaderParameter(name, path));
        }
    }
}

package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openprojectmcp.openproject.hal.Hal;

/** The custom fields of a resource, by label where its schema is known, else {@code customField7}. Pure functions. */
public final class CustomFieldValues {

    private CustomFieldValues() {}

    /**
     * Those that are set: scalars and formattable texts as the API writes them, links by their titles.
     *
     * @param schema a missing node when it is not known
     */
    public static Map<String, JsonNode> of(JsonNode hal, JsonNode schema) {
        Map<String, JsonNode> set = new LinkedHashMap<>();
        put(set, schema, hal, UnaryOperator.identity());
        put(set, schema, hal.path("_links"), CustomFieldValues::titles);
        return set;
    }

    /** Whether a custom field differs. */
    public static boolean differ(JsonNode before, JsonNode after) {
        JsonNode unknown = JsonNodeFactory.instance.missingNode();
        return !of(before, unknown).equals(of(after, unknown));
    }

    /** Each that differs, as {@code [before, after]}; texts as they are. */
    public static ObjectNode changes(JsonNode before, JsonNode after, JsonNode schema) {
        Map<String, JsonNode> old = of(before, schema);
        Map<String, JsonNode> now = of(after, schema);
        TreeSet<String> labels = new TreeSet<>(old.keySet());
        labels.addAll(now.keySet());
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        for (String label : labels) {
            JsonNode was = old.getOrDefault(label, NullNode.getInstance());
            JsonNode is = now.getOrDefault(label, NullNode.getInstance());
            if (!Objects.equals(was, is)) {
                changes.putArray(label).add(plain(was)).add(plain(is));
            }
        }
        return changes;
    }

    /** The value of one, as {@link #of} gives it. */
    public static JsonNode value(JsonNode hal, String key) {
        JsonNode link = Hal.link(hal, key);
        JsonNode value = link.isMissingNode() ? plain(hal.path(key)) : titles(link);
        return isSet(value) ? value : NullNode.getInstance();
    }

    /** A formattable text as the text that somebody wrote, anything else as it is. */
    public static JsonNode plain(JsonNode value) {
        return value.has("raw") ? value.path("raw") : value;
    }

    private static void put(
            Map<String, JsonNode> set, JsonNode schema, JsonNode from, UnaryOperator<JsonNode> reading) {
        from.properties().forEach(entry -> {
            String key = entry.getKey();
            if (CustomField.isKey(key)) {
                JsonNode value = reading.apply(entry.getValue());
                if (isSet(value)) {
                    // a label that two fields share says nothing of the second: that goes by the API's name
                    String label = schema.path(key).path("name").asText(key);
                    set.put(set.containsKey(label) ? key : label, value);
                }
            }
        });
    }

    private static boolean isSet(JsonNode value) {
        boolean blank = value.has("raw") && value.path("raw").asText("").isBlank();
        boolean empty = value.isContainerNode()
                ? value.isEmpty()
                : value.isNull()
                        || value.isMissingNode()
                        || (value.isTextual() && value.textValue().isEmpty());
        return !blank && !empty;
    }

    private static JsonNode titles(JsonNode link) {
        if (!link.isArray()) {
            return Hal.title(link);
        }
        ArrayNode titles = JsonNodeFactory.instance.arrayNode();
        link.forEach(one -> titles.add(Hal.title(one)));
        return titles;
    }
}

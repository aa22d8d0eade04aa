package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.openprojectmcp.openproject.hal.Hal;

/** The custom fields of a resource that are set, by label where its schema came along, else {@code customField7}. Pure functions. */
final class CustomFields {

    private static final String PREFIX = "customField";
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d+");
    private static final int LONGEST_TEXT = 2000;

    private CustomFields() {}

    static ObjectNode of(JsonNode hal) {
        JsonNode schema = hal.at("/_embedded/schema");
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        put(set, schema, hal, CustomFields::value);
        put(set, schema, hal.path("_links"), CustomFields::linked);
        return set;
    }

    private static void put(ObjectNode set, JsonNode schema, JsonNode from, UnaryOperator<JsonNode> reading) {
        from.properties().forEach(entry -> {
            String name = entry.getKey();
            // most members are none: they are not read
            if (name.startsWith(PREFIX) && NAME.matcher(name).matches()) {
                JsonNode value = reading.apply(entry.getValue());
                if (isSet(value)) {
                    set.set(schema.path(name).path("name").asText(name), value);
                }
            }
        });
    }

    private static boolean isSet(JsonNode value) {
        return !value.isNull() && !value.isMissingNode() && !(value.isContainerNode() && value.isEmpty());
    }

    private static JsonNode value(JsonNode value) {
        return value.has("raw") ? UserText.of(value, LONGEST_TEXT) : value;
    }

    private static JsonNode linked(JsonNode link) {
        if (!link.isArray()) {
            return Hal.title(link);
        }
        ArrayNode titles = JsonNodeFactory.instance.arrayNode();
        link.forEach(one -> titles.add(Hal.title(one)));
        return titles.isEmpty() ? NullNode.getInstance() : titles;
    }
}

package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.openproject.fields.CustomFieldValues;

/** The custom fields of a resource that are set, as results show them: by label where its schema came along. Pure functions. */
final class CustomFields {

    private static final int LONGEST_TEXT = 2000;

    private CustomFields() {}

    static ObjectNode of(JsonNode hal) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        CustomFieldValues.of(hal, hal.at("/_embedded/schema"))
                .forEach((label, value) -> set.set(label, value.has("raw") ? UserText.of(value, LONGEST_TEXT) : value));
        return set;
    }
}

package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.openprojectmcp.openproject.fields.CustomFieldValues;

/** A column that a list of work packages has. */
sealed interface TableColumn permits Column, TableColumn.OfCustomField {

    /** What stands above it. */
    String word();

    /** What stands in it for a work package; an empty text when nothing does. */
    JsonNode of(JsonNode hal, Vocabulary words);

    /**
     * A custom field.
     *
     * @param word as the caller wrote its label
     * @param key the API's name of it
     */
    record OfCustomField(String word, String key) implements TableColumn {

        @Override
        public JsonNode of(JsonNode hal, Vocabulary words) {
            JsonNode value = CustomFieldValues.value(hal, key);
            return value.isNull() ? TextNode.valueOf("") : value;
        }
    }
}

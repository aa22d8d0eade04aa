package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A custom field as a schema describes it. Immutable.
 *
 * @param key the API's name of it, {@code customField7}
 * @param label what people call it
 * @param multiple whether it holds several values
 * @param property the property of the schema, with the allowed values where it comes from a form
 */
public record CustomField(String key, String label, Format format, boolean multiple, JsonNode property) {

    private static final String PREFIX = "customField";
    private static final Pattern KEY = Pattern.compile(PREFIX + "\\d+");

    /** Whether the API calls a custom field so. */
    public static boolean isKey(String name) {
        // most members are none: they are not read
        return name.startsWith(PREFIX) && KEY.matcher(name).matches();
    }

    static CustomField of(String key, JsonNode property) {
        String type = property.path("type").asText();
        return new CustomField(key, property.path("name").asText(key), Format.of(type), Format.isMany(type), property);
    }

    boolean isWritable() {
        return property.path("writable").asBoolean(true);
    }
}

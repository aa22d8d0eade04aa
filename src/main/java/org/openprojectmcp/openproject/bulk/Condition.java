package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.openproject.write.Changes;

/**
 * What must hold of a work package for it to be written: fields and their values, as callers write them. Immutable.
 *
 * @param fields by the words that callers use; empty when anything may be written
 */
record Condition(JsonNode fields) {

    /** Why it does not hold, in words; empty when it does. */
    String broken(JsonNode workPackage) {
        List<String> broken = new ArrayList<>();
        fields.properties().forEach(field -> {
            if (!Changes.is(field.getKey(), field.getValue(), workPackage)) {
                JsonNode now = Changes.value(field.getKey(), workPackage);
                broken.add(field.getKey() + " is " + (now.isNull() ? "not set" : now.asText()));
            }
        });
        return String.join(", ", broken);
    }

    boolean holds(JsonNode workPackage) {
        return broken(workPackage).isEmpty();
    }
}

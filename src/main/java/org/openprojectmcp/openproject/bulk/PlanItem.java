package org.openprojectmcp.openproject.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work package of a plan.
 *
 * @param key what others of the plan call it
 * @param fields its fields by the words that callers use
 * @param parent the key of another, or the id of one that exists
 * @param after those that must be done before, likewise
 */
record PlanItem(String key, ObjectNode fields, @Nullable String parent, List<String> after) {

    PlanItem {
        after = List.copyOf(after);
    }

    /** @param number its place in the plan, counted from 1: its key when it has no other */
    static PlanItem of(JsonNode item, int number) {
        ObjectNode fields = item.deepCopy();
        JsonNode key = fields.remove("key");
        JsonNode parent = fields.remove("parent");
        JsonNode predecessors = fields.remove("after");
        List<String> after = new ArrayList<>();
        if (predecessors != null) {
            predecessors.forEach(one -> after.add(one.asText().strip()));
        }
        return new PlanItem(
                key == null ? Integer.toString(number) : key.asText().strip(),
                fields,
                parent == null || parent.isNull() ? null : parent.asText().strip(),
                after);
    }

    String subject() {
        return fields.path("subject").asText();
    }

    /** Whether any date or length is asked for. */
    boolean hasDates() {
        return Stream.of("start", "due", "days").anyMatch(fields::hasNonNull);
    }
}

package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.schema.ArgumentSchema;
import org.openprojectmcp.tool.schema.SchemaTypes;

/**
 * Where in a schema kinds are named: on a value, on the members of an object, on the items of a list. Read once when a file is loaded.
 *
 * @param kind the keyword of the kind of this value itself, and of its items where it may be a list
 * @param resolved whether the value is read by its kind; if not, the kind only says what completes it
 * @param nameWanted whether the tool needs the name even when an id was given
 * @param none whether the word {@code none} asks for what has no such thing; the route gets that word
 * @param nullable whether {@code null}, and so the word {@code none}, clears the value
 */
public record KindPlan(
        @Nullable String kind,
        boolean resolved,
        boolean nameWanted,
        boolean none,
        boolean nullable,
        Map<String, KindPlan> members,
        @Nullable KindPlan items) {

    /** The plan of a schema. */
    public static KindPlan of(JsonNode schema) {
        JsonNode annotation = schema.path(ArgumentSchema.ANNOTATION);
        String keyword = annotation.isObject() ? annotation.path("kind").textValue() : annotation.textValue();
        Map<String, KindPlan> members = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            KindPlan member = of(property.getValue());
            if (!member.isEmpty()) {
                members.put(property.getKey(), member);
            }
        });
        KindPlan items = schema.path("items").isObject() ? of(schema.path("items")) : null;
        if (keyword != null && items != null && items.isEmpty()) {
            // one or several of a kind: what the value is, its items are
            JsonNode ofItems =
                    annotation.isObject() ? annotation.<ObjectNode>deepCopy().without("none") : annotation;
            items = of(schema.path("items").<ObjectNode>deepCopy().<ObjectNode>set(ArgumentSchema.ANNOTATION, ofItems));
        }
        return new KindPlan(
                keyword,
                annotation.path("resolve").asBoolean(true),
                annotation.path("name").asBoolean(),
                annotation.path("none").asBoolean(),
                SchemaTypes.allowNull(schema),
                members,
                items == null || items.isEmpty() ? null : items);
    }

    /** Whether no kind is named anywhere. */
    public boolean isEmpty() {
        return kind == null && members.isEmpty() && items == null;
    }

    /** The same value, read as another kind. */
    KindPlan as(String other) {
        return new KindPlan(other, resolved, nameWanted, none, nullable, members, items);
    }

    boolean isScope() {
        return kind != null && ArgumentKinds.SCOPES.contains(kind);
    }
}

package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.fields.CustomField;
import org.openprojectmcp.openproject.fields.CustomFieldValues;
import org.openprojectmcp.openproject.metadata.Metadata;

/**
 * The bean {@code reversals}: what a change of a work package did, and how to take it back. Takes a work package as API v3 tells it for
 * three points in time: before the change, after it, now. Thread-safe.
 */
public final class Reversals {

    private final Metadata metadata;

    public Reversals(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * What the change did.
     *
     * @param now the work package with its past
     * @return {@code changed} (each field before and after it), {@code changed_since} (those of them that are otherwise now: after it and
     *     now), {@code payload} to write the values before, {@code words} the same by the words of callers
     */
    public JsonNode of(Exchange exchange, @Variable("now") JsonNode now) {
        JsonNode before = PastState.of(now, 0);
        JsonNode after = PastState.of(now, 1);
        ObjectNode changed = Changes.between(before, after, () -> schema(exchange, now));
        ObjectNode since = Changes.between(after, now, () -> schema(exchange, now));
        since.retain(changed.properties().stream().map(Map.Entry::getKey).toList());
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            if (!Objects.equals(field.identity(before), field.identity(after))) {
                JsonNode value = field.isLink() ? field.identity(before) : field.read(before);
                words.set(field.word(), value);
                field.write(value, payload);
            }
        }
        custom(before, after, payload);
        ObjectNode reversal = JsonNodeFactory.instance.objectNode();
        reversal.set("changed", changed);
        reversal.set("changed_since", since);
        reversal.set("payload", payload);
        reversal.set("words", words);
        return reversal;
    }

    private JsonNode schema(Exchange exchange, JsonNode workPackage) {
        return metadata.schemaOf(Caller.of(exchange), workPackage);
    }

    private static void custom(JsonNode before, JsonNode after, ObjectNode payload) {
        TreeSet<String> keys = new TreeSet<>();
        Stream.of(before, after, before.path("_links"), after.path("_links"))
                .flatMap(object -> object.properties().stream())
                .map(Map.Entry::getKey)
                .filter(CustomField::isKey)
                .forEach(keys::add);
        for (String key : keys) {
            if (CustomFieldValues.value(before, key).equals(CustomFieldValues.value(after, key))) {
                continue;
            }
            if (before.path("_links").has(key)) {
                payload.withObject("/_links").set(key, before.path("_links").path(key));
            } else {
                payload.set(key, before.path(key));
            }
        }
    }
}

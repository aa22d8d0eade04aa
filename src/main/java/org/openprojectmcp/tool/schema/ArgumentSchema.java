package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a route file declares. Compiled when it is first needed: to compile those of all tools would take a twentieth of a
 * start. Immutable and thread-safe, provided that nobody changes the nodes that it gives out.
 */
public final class ArgumentSchema {

    /** The keyword of this server's own annotation. */
    public static final String ANNOTATION = "x-openproject";

    private final ObjectNode declared;
    private final ObjectNode published;
    private volatile @Nullable JsonSchema compiled;

    private ArgumentSchema(ObjectNode declared, ObjectNode published) {
        this.declared = declared;
        this.published = published;
    }

    /** Reads a schema whose root is an object. Arguments that it does not declare are refused unless it says otherwise. */
    public static ArgumentSchema of(ObjectNode declared) {
        ObjectNode published = (ObjectNode) withoutAnnotations(declared);
        if (!published.has("type")) {
            published.put("type", "object");
        }
        if (!published.has("additionalProperties") && !published.has("unevaluatedProperties")) {
            published.put("additionalProperties", false);
        }
        return new ArgumentSchema(declared, published);
    }

    /** No arguments at all. */
    public static ArgumentSchema none() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    /** The schema as it stands in the file. */
    public ObjectNode declared() {
        return declared;
    }

    /** The schema as clients see it: without annotations, closed. */
    public ObjectNode published() {
        return published;
    }

    /**
     * Holds arguments against the schema.
     *
     * @return the arguments with their types put right, and what does not fit, in sentences; when nothing is said they fit
     */
    public Checked check(ObjectNode arguments) {
        ObjectNode read = Coercion.object(arguments, published);
        Set<ValidationMessage> messages = compiled().validate(read);
        return messages.isEmpty()
                ? new Checked(read, List.of(), read)
                : new Checked(read, new FaultSentences(published).of(messages, read), fitting(read, messages));
    }

    private ObjectNode fitting(ObjectNode arguments, Set<ValidationMessage> messages) {
        ObjectNode fitting = arguments.deepCopy();
        fitting.retain(names(published.path("properties")));
        messages.stream()
                .map(message -> message.getInstanceLocation())
                .filter(location -> location.getNameCount() > 0)
                .forEach(location -> fitting.remove(location.getName(0)));
        return fitting;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Why the schema cannot be used; empty when it can. */
    public Optional<String> fault() {
        try {
            compiled();
            return Optional.empty();
        } catch (JsonSchemaException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private JsonSchema compiled() {
        JsonSchema known = compiled;
        if (known == null) {
            // twice at worst, with the same result
            known = JsonSchemas.compile(published);
            compiled = known;
        }
        return known;
    }

    private static JsonNode withoutAnnotations(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                // A property may have the annotation's name; only where a schema stands it is the annotation.
                if (!member.getKey().equals(ANNOTATION) || member.getValue().has("type")) {
                    copy.set(member.getKey(), withoutAnnotations(member.getValue()));
                }
            });
            return copy;
        }
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> copy.add(withoutAnnotations(item)));
            return copy;
        }
        return schema;
    }

    /**
     * What a check found.
     *
     * @param fitting those arguments that nothing is said of
     */
    public record Checked(ObjectNode arguments, List<String> faults, ObjectNode fitting) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }
}

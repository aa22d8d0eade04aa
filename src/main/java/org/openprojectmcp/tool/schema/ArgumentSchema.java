package org.openprojectmcp.tool.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Set;

/**
 * The arguments that a route file declares. Compiled once; immutable and thread-safe, provided that nobody changes the nodes that it
 * gives out.
 */
public final class ArgumentSchema {

    /** The keyword of this server's own annotation. */
    public static final String ANNOTATION = "x-openproject";

    private final ObjectNode declared;
    private final ObjectNode published;
    private final JsonSchema compiled;

    private ArgumentSchema(ObjectNode declared, ObjectNode published, JsonSchema compiled) {
        this.declared = declared;
        this.published = published;
        this.compiled = compiled;
    }

    /** Compiles a schema whose root is an object. Arguments that it does not declare are refused unless it says otherwise. */
    public static ArgumentSchema compile(ObjectNode declared) {
        ObjectNode published = (ObjectNode) withoutAnnotations(declared);
        if (!published.has("type")) {
            published.put("type", "object");
        }
        if (!published.has("additionalProperties") && !published.has("unevaluatedProperties")) {
            published.put("additionalProperties", false);
        }
        return new ArgumentSchema(declared, published, JsonSchemas.compile(published));
    }

    /** No arguments at all. */
    public static ArgumentSchema none() {
        return compile(JsonNodeFactory.instance.objectNode());
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
        Set<ValidationMessage> messages = compiled.validate(read);
        return messages.isEmpty()
                ? new Checked(read, List.of())
                : new Checked(read, new FaultSentences(published).of(messages, read));
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

    /** What a check found. */
    public record Checked(ObjectNode arguments, List<String> faults) {
        public Checked {
            faults = List.copyOf(faults);
        }
    }
}

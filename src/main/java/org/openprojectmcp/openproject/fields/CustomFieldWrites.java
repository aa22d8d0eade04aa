package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.request.OutgoingRequest;
import org.openprojectmcp.openproject.request.PathValues;

/**
 * The bean {@code custom-fields}: adds the custom fields that the argument {@code custom_fields} names by label to the payload in the
 * body. What they are and may be comes from the form that header {@code OpenProjectForm} names. Thread-safe.
 */
public final class CustomFieldWrites {

    /** The argument, an object of labels and values. */
    public static final String ARGUMENT = "custom_fields";

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final List<String> DECIDING = List.of("project", "type", "entity");

    private final Metadata metadata;
    private final ValueReader values;

    public CustomFieldWrites(Metadata metadata, Clock clock) {
        this.metadata = metadata;
        this.values = new ValueReader(new AllowedValues(metadata), metadata, clock);
    }

    /** The payload with them; asks OpenProject for nothing when the call names none. */
    public Object write(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        Object body = exchange.getMessage().getBody();
        if (arguments.path(ARGUMENT).isEmpty() || !(body instanceof ObjectNode payload)) {
            return body;
        }
        JsonNode before = exchange.getVariable("before") instanceof JsonNode json ? json : NOTHING;
        String form = exchange.getMessage().getHeader(OutgoingRequest.FORM, String.class);
        return payload(
                Caller.of(exchange),
                form,
                PathValues.of(exchange.getMessage()),
                before,
                payload,
                arguments.path(ARGUMENT));
    }

    /**
     * A payload with custom fields.
     *
     * @param form the path template of the form
     * @param before the resource as it is; an empty object when it is to be created
     * @param custom labels and values
     * @throws OpenProjectException when a label names no field or a value does not fit; it names all of them
     */
    public ObjectNode payload(
            Caller caller,
            String form,
            Map<String, Object> path,
            JsonNode before,
            ObjectNode payload,
            JsonNode custom) {
        CustomFields fields = CustomFields.of(schema(caller, form, path, before, payload));
        ObjectNode written = payload.deepCopy();
        List<String> faults = new ArrayList<>();
        custom.properties().forEach(entry -> {
            try {
                CustomField field = fields.find(entry.getKey());
                put(written, field, read(caller, field, entry.getValue()));
            } catch (UnfitValueException unfit) {
                faults.add(String.valueOf(unfit.getMessage()));
            }
        });
        if (!faults.isEmpty()) {
            throw new OpenProjectException("Nothing was written:\n- " + String.join("\n- ", faults));
        }
        return written;
    }

    private JsonNode read(Caller caller, CustomField field, JsonNode value) {
        if (!field.isWritable()) {
            throw new UnfitValueException("custom_fields." + field.label()
                    + ": OpenProject does not let this key write it, or calculates it.");
        }
        return values.read(caller, field, value);
    }

    private static void put(ObjectNode payload, CustomField field, JsonNode value) {
        if (field.format().isLink()) {
            payload.withObject("/_links").set(field.key(), value);
        } else {
            payload.set(field.key(), value);
        }
    }

    /** The schema for the project and type that the resource is to have, remembered for work packages: theirs are the same everywhere. */
    private JsonNode schema(Caller caller, String form, Map<String, Object> path, JsonNode before, ObjectNode payload) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        if (before.has("lockVersion")) {
            asked.set("lockVersion", before.path("lockVersion"));
        }
        ObjectNode links = asked.putObject("_links");
        for (String name : DECIDING) {
            JsonNode link = payload.path("_links").has(name) ? Hal.link(payload, name) : Hal.link(before, name);
            if (link.hasNonNull("href")) {
                links.putObject(name).set("href", link.path("href"));
            }
        }
        boolean known = form.startsWith("/work_packages") && links.has("project") && links.has("type");
        return known
                ? metadata.formSchema(caller, links.toString(), form, path, asked)
                : metadata.formSchema(caller, form, path, asked);
    }
}

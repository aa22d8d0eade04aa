package org.openprojectmcp.sandbox.workpackages.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.openprojectmcp.sandbox.form.LinkValue;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** Takes custom fields from a body; those that the type does not have are ignored. */
final class CustomFieldReader {
    private final State state;
    private final Payload payload;
    private final Draft draft;

    CustomFieldReader(State state, Payload payload, Draft draft) {
        this.state = state;
        this.payload = payload;
        this.draft = draft;
    }

    void read() {
        var type = draft.row().integer(Attribute.TYPE);
        var project = draft.row().integer(Attribute.PROJECT);
        if (type == null || project == null) {
            return;
        }
        for (var field : CustomFields.of(state, project, type)) {
            if (field.linked()) {
                links(field);
            } else if (payload.has(field.key())) {
                var text = text(field, payload.value(field.key()));
                draft.setCustom(field.id(), text.isEmpty() ? List.of() : List.of(text));
            }
        }
    }

    private void links(CustomField field) {
        var collections =
                switch (field.format()) {
                    case "user" -> new String[] {"users", "groups", "placeholder_users"};
                    case "version" -> new String[] {"versions"};
                    default -> new String[] {"custom_options"};
                };
        var links = payload.links().many(field.key(), field.key(), collections);
        if (links != null) {
            draft.setCustom(
                    field.id(),
                    links.stream().map(LinkValue::key).filter(Objects::nonNull).toList());
        }
    }

    private static String text(CustomField field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return switch (field.format()) {
            case "bool" -> List.of("false", "f", "0", "").contains(value.asText()) ? "f" : "t";
            case "text" -> value.path("raw").asText("");
            default -> value.isObject() && !value.isEmpty() ? rubyText(value) : value.asText();
        };
    }

    /** An object where a text is expected is stored as Ruby prints its first pair. */
    private static String rubyText(JsonNode object) {
        var pair = object.fields().next();
        return "[:" + pair.getKey() + ", " + pair.getValue() + "]";
    }
}

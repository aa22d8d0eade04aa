package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.state.State;

/**
 * The demo data in another language: what definitions are called and what its people wrote, found by the whole English text. What has no
 * translation stays as it is.
 */
public final class Translation {
    private static final Translation NONE = new Translation(Map.of());
    private static final List<String> SAME_EVERYWHERE = List.of("settings", "users", "other_principals");

    private final Map<String, String> texts;

    private Translation(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The translation into a language; {@code null} and English need none. */
    public static Translation into(@Nullable Language language) {
        return language == null || language == Language.ENGLISH
                ? NONE
                : read("demo/language/" + language.code() + ".json");
    }

    /** The translation that a state was made with. */
    public static Translation of(State state) {
        return into(Language.of(state.settings().language()));
    }

    private static Translation read(String name) {
        var texts = new HashMap<String, String>();
        for (var part : Resources.read(name)) {
            part.fields()
                    .forEachRemaining(
                            text -> texts.put(text.getKey(), text.getValue().asText()));
        }
        return new Translation(texts);
    }

    /** A text of the demo data. */
    public String of(String text) {
        return texts.getOrDefault(text, text);
    }

    /** Translates a document: its texts, and the roles that its workflow is kept under. */
    public void apply(ObjectNode document) {
        if (texts.isEmpty()) {
            return;
        }
        document.fields().forEachRemaining(section -> {
            if (!SAME_EVERYWHERE.contains(section.getKey())) {
                section.setValue(translated(section.getValue()));
            }
        });
        if (document.path("workflow").path("roles") instanceof ObjectNode roles) {
            var workflow = roles.deepCopy();
            roles.removeAll();
            workflow.fields().forEachRemaining(role -> roles.set(of(role.getKey()), role.getValue()));
        }
    }

    private JsonNode translated(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(field -> field.setValue(translated(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, translated(array.get(i)));
            }
        } else if (node instanceof TextNode text) {
            return TextNode.valueOf(of(text.textValue()));
        }
        return node;
    }
}

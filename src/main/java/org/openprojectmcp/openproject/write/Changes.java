package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openprojectmcp.openproject.fields.CustomFieldValues;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;

/** What a write has changed: in the work package itself, beyond what was asked for, and in others. Pure functions. */
public final class Changes {

    private static final int SHOWN_TEXT = 200;

    private Changes() {}

    /** Each field whose value differs, as {@code [before, after]}. */
    public static ObjectNode between(JsonNode before, JsonNode after) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            if (!Objects.equals(field.identity(before), field.identity(after))) {
                changed.putArray(field.word()).add(shown(field.read(before))).add(shown(field.read(after)));
            }
        }
        return changed;
    }

    /**
     * The same with custom fields.
     *
     * @param schema gives their labels; asked for only when one differs
     */
    public static ObjectNode between(JsonNode before, JsonNode after, Supplier<JsonNode> schema) {
        ObjectNode changed = between(before, after);
        if (CustomFieldValues.differ(before, after)) {
            changed.setAll(CustomFieldValues.changes(before, after, schema.get()));
        }
        return changed;
    }

    /** Each field that is set. */
    public static ObjectNode values(JsonNode hal) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            JsonNode value = shown(field.read(hal));
            if (!Hal.saysNothing(value)) {
                values.set(field.word(), value);
            }
        }
        return values;
    }

    /** A value of a difference for a sentence. */
    public static String words(JsonNode value) {
        return value.isNull() ? "none" : value.isContainerNode() ? value.toString() : value.asText();
    }

    /** The value of the field that callers call so, as results show it; null when it is not set or no such field. */
    public static JsonNode value(String word, JsonNode hal) {
        return Field.ofWord(word).map(field -> field.read(hal)).orElse(NullNode.getInstance());
    }

    /** Whether the field that callers call so has a value, as they write it: an id for what is linked. */
    public static boolean is(String word, JsonNode wanted, JsonNode hal) {
        return Field.ofWord(word)
                .map(field -> isDone(field, wanted, hal))
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + word));
    }

    /** What was asked for and did not come about, in words: OpenProject replaces some values silently. */
    public static List<String> notDone(JsonNode arguments, JsonNode after) {
        List<String> notDone = new ArrayList<>();
        for (Field field : Field.values()) {
            JsonNode wanted = arguments.path(field.word());
            if (!wanted.isMissingNode() && !isDone(field, wanted, after)) {
                JsonNode is = field.read(after);
                notDone.add(field.word() + " was not set as asked: it is " + (is.isNull() ? "not set" : is.asText())
                        + (followsOthers(field, after)
                                ? ", as its predecessors or children decide."
                                : absent(field, is)));
            }
        }
        return notDone;
    }

    /** What changed without being asked for, in words. */
    public static List<String> besides(JsonNode arguments, JsonNode before, JsonNode after) {
        List<String> besides = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean changed = !Objects.equals(field.identity(before), field.identity(after));
            boolean sameDay = field == Field.DATE && (arguments.has("start") || arguments.has("due"));
            if (changed && !sameDay && !arguments.has(field.word())) {
                besides.add(field.word());
            }
        }
        return besides;
    }

    /**
     * The other work packages whose dates differ between two lists.
     *
     * @param before rows by id; a row that is missing was not known
     */
    public static ArrayNode moved(long own, Map<Long, JsonNode> before, Iterable<JsonNode> after) {
        ArrayNode moved = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : after) {
            JsonNode was = before.get(row.path("id").asLong());
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            if (was != null) {
                difference(entry, "start", Dates.start(was), Dates.start(row));
                difference(entry, "due", Dates.due(was), Dates.due(row));
            }
            if (row.path("id").asLong() != own && !entry.isEmpty()) {
                ObjectNode named = moved.addObject();
                named.set("id", row.path("id"));
                named.set("subject", row.path("subject"));
                named.setAll(entry);
            }
        }
        return moved;
    }

    private static void difference(ObjectNode entry, String name, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            entry.putArray(name).add(before).add(after);
        }
    }

    /** OpenProject leaves out without a word what the work package cannot have. */
    private static String absent(Field field, JsonNode is) {
        return is.isNull() && !field.where().isEmpty() ? "; " + field.where() + "." : ".";
    }

    private static boolean followsOthers(Field field, JsonNode hal) {
        JsonNode manual = hal.path("scheduleManually");
        boolean dates = field == Field.START || field == Field.DUE || field == Field.DAYS;
        return dates && manual.isBoolean() && !manual.booleanValue();
    }

    private static boolean isDone(Field field, JsonNode wanted, JsonNode after) {
        JsonNode is = field.identity(after);
        if (field.isLink()) {
            return wanted.isNull() ? is.isNull() : wanted.asText().equals(is.asText());
        }
        if (field == Field.START || field == Field.DUE) {
            JsonNode day = field == Field.START ? Dates.start(after) : Dates.due(after);
            return wanted.asText("").equals(day.asText(""));
        }
        if (wanted.isNumber()) {
            return is.isNumber() && Math.abs(wanted.asDouble() - is.asDouble()) < 0.01;
        }
        return wanted.asText("").strip().equals(is.asText("").strip());
    }

    private static JsonNode shown(JsonNode value) {
        return value.isTextual() && value.textValue().length() > SHOWN_TEXT
                ? JsonNodeFactory.instance.textNode(value.textValue().substring(0, SHOWN_TEXT) + "…")
                : value;
    }
}

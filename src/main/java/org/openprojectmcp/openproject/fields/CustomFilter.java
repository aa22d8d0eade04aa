package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.openprojectmcp.openproject.Caller;

/**
 * From what a caller wants of a custom field to filters of API v3: a value, a list (any of them), {@code null} (none is set),
 * {@code {"from", "to"}} or {@code {"not": …}}. Thread-safe.
 */
final class CustomFilter {

    private static final String EQUALS = "=";
    private static final String NOT = "!";
    private static final String ANY = "*";
    private static final String NONE = "!*";

    private final ValueReader values;

    CustomFilter(ValueReader values) {
        this.values = values;
    }

    /** @throws UnfitValueException when the field cannot be filtered so */
    List<ObjectNode> of(Caller caller, CustomField field, JsonNode wanted) {
        if (wanted.has("from") || wanted.has("to")) {
            return range(caller, field, wanted.path("from"), wanted.path("to"));
        }
        if (wanted.isObject()) {
            if (!wanted.has("not")) {
                throw unfit(field);
            }
            JsonNode not = wanted.path("not");
            return not.isNull()
                    ? List.of(filter(field, ANY, List.of()))
                    : List.of(filter(field, isText(field) ? "!~" : NOT, texts(caller, field, not)));
        }
        if (wanted.isNull()) {
            return List.of(filter(field, NONE, List.of()));
        }
        String operator =
                switch (field.format()) {
                    case TEXT, LONG_TEXT, LINK, OTHER -> "~";
                    case DATE -> "=d";
                    default -> EQUALS;
                };
        return List.of(filter(field, operator, texts(caller, field, wanted)));
    }

    private List<ObjectNode> range(Caller caller, CustomField field, JsonNode from, JsonNode to) {
        List<ObjectNode> filters = new ArrayList<>();
        String first = end(caller, field, from);
        String last = end(caller, field, to);
        if (field.format() == Format.DATE) {
            filters.add(filter(field, "<>d", List.of(first, last)));
            return filters;
        }
        if (!first.isEmpty() && !last.isEmpty() && !first.equals(last)) {
            // no operator has both ends of a number, and of two filters of one name OpenProject heeds the last without
            // a word
            throw new UnfitValueException(
                    "custom_fields." + field.label()
                            + ": OpenProject filters a number by one end alone: give from or to, and see the other in the column (fields).");
        }
        if (first.equals(last) && !first.isEmpty()) {
            return List.of(filter(field, EQUALS, List.of(first)));
        }
        if (!first.isEmpty()) {
            filters.add(filter(field, ">=", List.of(first)));
        }
        if (!last.isEmpty()) {
            filters.add(filter(field, "<=", List.of(last)));
        }
        return filters;
    }

    /** An end of a range; empty when it is open. */
    private String end(Caller caller, CustomField field, JsonNode end) {
        return end.isMissingNode() || end.isNull() ? "" : values.text(caller, field, end);
    }

    private List<String> texts(Caller caller, CustomField field, JsonNode wanted) {
        List<String> texts = new ArrayList<>();
        if (wanted.isArray()) {
            wanted.forEach(one -> texts.add(values.text(caller, field, one)));
        } else {
            texts.add(values.text(caller, field, wanted));
        }
        boolean single = !field.format().isLink();
        if (texts.isEmpty() || (single && texts.size() > 1)) {
            throw unfit(field);
        }
        return texts;
    }

    private static boolean isText(CustomField field) {
        return switch (field.format()) {
            case TEXT, LONG_TEXT, LINK, OTHER -> true;
            default -> false;
        };
    }

    private static ObjectNode filter(CustomField field, String operator, List<String> texts) {
        boolean possible = false;
        for (JsonNode one : field.property().path(QueryableFields.OPERATORS)) {
            possible |= one.asText().equals(operator);
        }
        if (!possible) {
            throw unfit(field);
        }
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        texts.forEach(filter.putObject(field.key()).put("operator", operator).putArray("values")::add);
        return filter;
    }

    private static UnfitValueException unfit(CustomField field) {
        List<String> ways = new ArrayList<>();
        for (JsonNode operator : field.property().path(QueryableFields.OPERATORS)) {
            switch (operator.asText()) {
                case EQUALS -> ways.add(field.format().isLink() ? "a value or a list of values" : "a value");
                case "~" -> ways.add("a part of the text");
                case "=d" -> ways.add("a date");
                case "<>d", ">=" -> ways.add("{\"from\": …, \"to\": …}");
                case NOT, "!~" -> ways.add("{\"not\": …}");
                case NONE -> ways.add("null (no value)");
                case ANY -> ways.add("{\"not\": null} (any value)");
                default -> {}
            }
        }
        return new UnfitValueException("custom_fields." + field.label() + ": OpenProject filters this field by "
                + String.join(", ", ways.stream().distinct().toList()) + ".");
    }
}

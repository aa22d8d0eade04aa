package org.openprojectmcp.openproject.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** The small conversions between what API v3 writes and what people read. Pure functions; what is not there is a null node. */
public final class Hal {

    private static final String NO_TIME = Duration.ZERO.toString();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What surely fits into a long. */
    private static final int MAX_DIGITS = 18;

    private Hal() {}

    /** The link of that name. */
    public static JsonNode link(JsonNode resource, String name) {
        return resource.path("_links").path(name);
    }

    /** The number at the end of a link's address, or of an address. */
    public static JsonNode id(JsonNode link) {
        String href = (link.isObject() ? link.path("href") : link).asText("");
        String last = href.substring(href.lastIndexOf('/') + 1);
        return isNumber(last) ? whole(Long.parseLong(last)) : NullNode.getInstance();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What a link names: {@code {"id", "name"}}; null when the link is empty. */
    public static JsonNode reference(JsonNode link) {
        JsonNode id = id(link);
        if (id.isNull()) {
            return id;
        }
        ObjectNode reference = JSON.objectNode();
        reference.set("id", id);
        if (link.hasNonNull("title")) {
            reference.set("name", link.get("title"));
        }
        return reference;
    }

    /** What a link names, for a cell of a table: {@code Alice Okafor #8}; null when the link is empty. */
    public static JsonNode numbered(JsonNode link) {
        JsonNode id = id(link);
        return id.isNull() ? id : JSON.textNode((title(link).asText("") + " #" + id.asText()).strip());
    }

    /** The title of a link. */
    public static JsonNode title(JsonNode link) {
        JsonNode title = link.path("title");
        return title.isMissingNode() || link.path("href").isNull() ? NullNode.getInstance() : title;
    }

    /** Hours as a number. OpenProject writes them as an ISO duration whose day has 24 hours: {@code P1DT2H} is 26. */
    public static JsonNode hours(JsonNode duration) {
        if (!duration.isTextual()) {
            return NullNode.getInstance();
        }
        try {
            BigDecimal seconds =
                    BigDecimal.valueOf(Duration.parse(duration.textValue()).toSeconds());
            return number(seconds.divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration in hours: " + duration.textValue(), e);
        }
    }

    /** Days as a number: {@code P5D} is 5, {@code PT0S} is 0, as OpenProject has it where a due date is before the start. */
    public static JsonNode days(JsonNode duration) {
        if (!duration.isTextual()) {
            return NullNode.getInstance();
        }
        return IntNode.valueOf(
                NO_TIME.equals(duration.textValue())
                        ? 0
                        : Period.parse(duration.textValue()).getDays());
    }

    /** A number of hours as OpenProject wants it: 1.5 is {@code PT1H30M}. */
    public static JsonNode isoHours(JsonNode hours) {
        if (!hours.isNumber()) {
            return NullNode.getInstance();
        }
        long seconds = hours.decimalValue()
                .multiply(BigDecimal.valueOf(3600))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return JSON.textNode(Duration.ofSeconds(seconds).toString());
    }

    /** A number without needless decimals: 16, 1.5. */
    public static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0) {
            return DoubleNode.valueOf(plain.doubleValue());
        }
        return whole(plain.longValueExact());
    }

    private static JsonNode whole(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    /** Whether a value says nothing: null, false, an empty text, list or object. */
    public static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isBoolean() && !value.booleanValue())
                || (value.isTextual() && value.textValue().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }

    /** The same without members that say nothing, at any depth; items of lists stay. */
    public static JsonNode compact(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = JSON.objectNode();
            object.properties().forEach(member -> {
                JsonNode compacted = compact(member.getValue());
                if (!saysNothing(compacted)) {
                    kept.set(member.getKey(), compacted);
                }
            });
            return kept;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode kept = JSON.arrayNode(array.size());
            array.forEach(item -> kept.add(compact(item)));
            return kept;
        }
        return value;
    }

    /** A moment to the minute: {@code 2026-11-22T13:20Z}. */
    public static JsonNode minute(JsonNode moment) {
        String text = moment.asText("");
        return text.length() > 16 ? JSON.textNode(text.substring(0, 16) + "Z") : NullNode.getInstance();
    }
}

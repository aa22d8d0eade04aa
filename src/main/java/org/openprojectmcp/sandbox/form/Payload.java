package org.openprojectmcp.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.language.Text;

/** The body of a write, read by API v3's rules: what is not given stays as it is, malformed values are refused with 422. */
public final class Payload {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE);

    private final ObjectNode body;
    private final Links links;

    private Payload(ObjectNode body) {
        this.body = body;
        this.links = Links.of(body);
    }

    /**
     * The body of a request.
     *
     * @throws ApiError 400 when links have the wrong shape
     */
    public static Payload of(Request request) {
        return new Payload(request.body());
    }

    /** A body that no request has sent. */
    public static Payload of(ObjectNode body) {
        return new Payload(body);
    }

    /** What it links. */
    public Links links() {
        return links;
    }

    /** Whether a property is given, be it null. */
    public boolean has(String name) {
        return body.has(name);
    }

    /** The names of all properties. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A property as it was sent; a missing node without it. */
    public JsonNode value(String name) {
        return body.path(name);
    }

    /** A text; numbers and flags are taken as texts. */
    public @Nullable String text(String name) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The source of a formatted text; empty for everything that has none. */
    public String raw(String name) {
        var raw = body.path(name).path("raw");
        return raw.isNull() ? "" : raw.asText("");
    }

    /** A date, {@code null} for null. */
    public @Nullable LocalDate date(String name) {
        var value = body.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        for (var format : DATES) {
            try {
                return LocalDate.parse(value.asText(), format);
            } catch (DateTimeParseException notThisFormat) {
                continue;
            }
        }
        throw ApiError.format(name, Text.of("format.date"), value.asText());
    }

    /** The hours of a duration, {@code null} for null. */
    public @Nullable Double hours(String name) {
        var value = body.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        var hours = value.isTextual() ? Durations.parse(value.textValue()) : null;
        if (hours == null) {
            throw ApiError.format(name, Text.of("format.duration"), value.asText());
        }
        return hours;
    }

    /** A flag; everything but false, null and their usual words is true. */
    public boolean flag(String name) {
        var value = body.path(name);
        return !(value.isNull()
                || value.isMissingNode()
                || List.of("false", "f", "0", "").contains(value.asText()));
    }
}

package org.openprojectmcp.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;

/** The body of a write, read by API v3's rules: what is not given stays as it is, malformed values are refused with 422. */
public final class Payload {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE);
    private static final List<String> WORKSPACES = List.of("projects", "workspaces", "programs", "portfolios");

    private final ObjectNode body;
    private final ObjectNode links;

    private Payload(ObjectNode body) {
        this.body = body;
        this.links = links(body);
    }

    /**
     * The body of a request.
     *
     * @throws ApiError 400 when links have the wrong shape
     */
    public static Payload of(Request request) {
        return new Payload(request.body());
    }

    /** Whether a property is given, be it null. */
    public boolean has(String name) {
        return body.has(name);
    }

    /** A property as it was sent; a missing node without it. */
    public JsonNode value(String name) {
        return body.path(name);
    }

    /** A part of the body that is an object itself, such as {@code _meta}. */
    public JsonNode meta() {
        return body.path("_meta");
    }

    /** A text; numbers and flags are taken as texts. */
    public @Nullable String text(String name) {
        var value = body.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
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
        throw ApiError.format(name, "YYYY-MM-DD (ISO 8601 date only)", value.asText());
    }

    /** The hours of a duration, {@code null} for null. */
    public @Nullable Double hours(String name) {
        var value = body.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        var hours = value.isTextual() ? Durations.parse(value.textValue()) : null;
        if (hours == null) {
            throw ApiError.format(name, "ISO 8601 duration", value.asText());
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

    /** Whether a link is given with an address, be it null. */
    public boolean hasLink(String name) {
        return links.path(name).has("href");
    }

    /** Whether a link is mentioned at all. */
    public boolean mentionsLink(String name) {
        return links.has(name);
    }

    /** The names of all links. */
    public List<String> linkNames() {
        var names = new ArrayList<String>();
        links.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Where a link points, {@code null} when it is cleared or not given. */
    public @Nullable Reference link(String name, String... collections) {
        return reference(links.path(name), name, List.of(collections));
    }

    /** The project a link points at, by id or identifier, in any of the spellings. */
    public @Nullable Reference project(String name) {
        return reference(links.path(name), name, WORKSPACES);
    }

    /** Where several links point; a single object counts as a list of one. */
    public List<Reference> links(String name, String... collections) {
        var given = links.path(name);
        var references = new ArrayList<Reference>();
        for (var link : given instanceof ArrayNode array
                ? array
                : JsonNodeFactory.instance.arrayNode().add(given)) {
            var reference = reference(link, name, List.of(collections));
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private static @Nullable Reference reference(JsonNode link, String name, List<String> collections) {
        var href = link.path("href");
        return href.isTextual() ? Reference.parse(href.textValue(), name, collections) : null;
    }

    private static ObjectNode links(ObjectNode body) {
        var links = body.path("_links");
        if (links.isMissingNode() || links.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(links instanceof ObjectNode object)) {
            throw ApiError.badRequest("_links must be a JSON object.");
        }
        object.fields().forEachRemaining(link -> {
            if (!link.getValue().isObject() && !link.getValue().isArray()) {
                throw ApiError.badRequest("The link under key '" + link.getKey() + "' is not valid.");
            }
        });
        return object;
    }
}

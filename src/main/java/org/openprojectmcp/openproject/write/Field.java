package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.hal.Hal;

/** What can be set on a work package: the word callers use, the API's name of it, and how a value is written and read. */
enum Field {
    SUBJECT("subject", value -> value, value -> value),
    PROJECT("project", "projects"),
    TYPE("type", "types"),
    STATUS("status", "statuses"),
    PRIORITY("priority", "priorities"),
    PARENT("parent", "work_packages"),
    VERSION("version", "versions"),
    CATEGORY("category", "categories"),
    SPRINT("sprint", "sprints"),
    ASSIGNEE("assignee", "users"),
    ACCOUNTABLE("responsible", "users"),
    START("startDate", value -> value, value -> value),
    DUE("dueDate", value -> value, value -> value),
    DATE("date", value -> value, value -> value),
    DAYS("duration", value -> value.isNull() ? value : TextNode.valueOf("P" + value.asInt() + "D"), Hal::days),
    SCHEDULING(
            "scheduleManually",
            value -> JsonNodeFactory.instance.booleanNode("manual".equals(value.asText())),
            value -> TextNode.valueOf(value.asBoolean(true) ? "manual" : "automatic")),
    IGNORES_NON_WORKING_DAYS("ignoreNonWorkingDays", value -> value, value -> value),
    ESTIMATED("estimatedTime", Hal::isoHours, Hal::hours),
    REMAINING("remainingTime", Hal::isoHours, Hal::hours),
    DONE("percentageDone", value -> value, value -> value.isNumber() ? IntNode.valueOf(value.intValue()) : value),
    STORY_POINTS("storyPoints", value -> value, value -> value),
    DESCRIPTION(
            "description",
            value -> JsonNodeFactory.instance.objectNode().put("raw", value.asText("")),
            value -> TextNode.valueOf(value.path("raw").asText("")));

    private final String api;
    private final @Nullable String collection;
    private final UnaryOperator<JsonNode> write;
    private final UnaryOperator<JsonNode> read;

    Field(String api, UnaryOperator<JsonNode> write, UnaryOperator<JsonNode> read) {
        this.api = api;
        this.collection = null;
        this.write = write;
        this.read = read;
    }

    /** @param collection where in the API the things stand that are linked */
    Field(String api, String collection) {
        this.api = api;
        this.collection = collection;
        this.write = UnaryOperator.identity();
        this.read = Hal::title;
    }

    /** The name that callers use. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The API's name. */
    String api() {
        return api;
    }

    /** Whether the value is a link to something else. */
    boolean isLink() {
        return collection != null;
    }

    /** The field that callers call so. */
    static Optional<Field> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** The field that the API calls so. */
    static Optional<Field> ofApi(String api) {
        return Arrays.stream(values()).filter(field -> field.api.equals(api)).findFirst();
    }

    /** Whether a payload sets or clears it. */
    boolean isIn(JsonNode payload) {
        return (collection == null ? payload : payload.path("_links")).has(api);
    }

    /** Whether a payload gives it a value. */
    boolean isSetBy(JsonNode payload) {
        return collection == null
                ? payload.hasNonNull(api)
                : Hal.link(payload, api).hasNonNull("href");
    }

    /** The fields that decide together what this one becomes: dates follow from dates, and work from percent complete. */
    Set<Field> kin() {
        return Stream.of(DATES, PROGRESS)
                .filter(kin -> kin.contains(this))
                .findFirst()
                .orElse(Set.of(this));
    }

    private static final Set<Field> DATES = EnumSet.of(START, DUE, DATE, DAYS, SCHEDULING, IGNORES_NON_WORKING_DAYS);
    private static final Set<Field> PROGRESS = EnumSet.of(ESTIMATED, REMAINING, DONE);

    /** Where work packages have it, in words, for a field that not all of them have; empty for the others. */
    String where() {
        return switch (this) {
            case SPRINT -> "OpenProject has sprints from 17.3 on, in projects with the module Backlogs";
            case STORY_POINTS ->
                "only types that count as stories have story points, in projects with the module Backlogs";
            default -> "";
        };
    }

    /** Writes a caller's value into a payload; null clears it. */
    void write(JsonNode value, ObjectNode payload) {
        if (collection == null) {
            payload.set(api, write.apply(value));
            return;
        }
        ObjectNode link = payload.withObject("/_links").putObject(api);
        link.set("href", value.isNull() ? value : TextNode.valueOf("/api/v3/" + collection + "/" + value.asText()));
    }

    /** The value as results show it; null when it is not set. */
    JsonNode read(JsonNode hal) {
        JsonNode value = collection == null ? hal.path(api) : Hal.link(hal, api);
        if (value.isMissingNode() || value.isNull()) {
            return NullNode.getInstance();
        }
        return read.apply(value);
    }

    /** What tells two values apart: the id behind a link, since names need not be unique. */
    JsonNode identity(JsonNode hal) {
        return collection == null ? read(hal) : Hal.id(Hal.link(hal, api));
    }
}

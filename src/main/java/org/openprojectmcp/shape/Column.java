package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;

/**
 * The columns that a list of work packages can have. Some can be had by {@code select}, which is ten to a hundred times faster than the
 * full representation that the others need.
 */
enum Column implements TableColumn {
    ID("elements/id", (hal, words) -> hal.path("id")),
    SUBJECT("elements/subject", (hal, words) -> hal.path("subject")),
    TYPE("elements/type", (hal, words) -> Hal.title(Hal.link(hal, "type"))),
    STATUS("elements/status", (hal, words) -> Hal.title(Hal.link(hal, "status"))),
    PRIORITY(null, (hal, words) -> Hal.title(Hal.link(hal, "priority"))),
    PROJECT("elements/project", (hal, words) -> Hal.title(Hal.link(hal, "project"))),
    PARENT(null, (hal, words) -> numbered(Hal.link(hal, "parent"))),
    VERSION(null, (hal, words) -> Hal.title(Hal.link(hal, "version"))),
    CATEGORY(null, (hal, words) -> Hal.title(Hal.link(hal, "category"))),
    ASSIGNEE("elements/assignee", (hal, words) -> numbered(Hal.link(hal, "assignee"))),
    ACCOUNTABLE("elements/responsible", (hal, words) -> numbered(Hal.link(hal, "responsible"))),
    AUTHOR("elements/author", (hal, words) -> numbered(Hal.link(hal, "author"))),
    START("elements/startDate", (hal, words) -> Dates.start(hal)),
    DUE("elements/dueDate", (hal, words) -> Dates.due(hal)),
    DAYS(null, (hal, words) -> Hal.days(hal.path("duration"))),
    DONE(null, (hal, words) -> hal.path("percentageDone")),
    ESTIMATED(null, (hal, words) -> Hal.hours(hal.path("estimatedTime"))),
    REMAINING(null, (hal, words) -> Hal.hours(hal.path("remainingTime"))),
    SPENT_WITH_CHILDREN(null, (hal, words) -> Hal.hours(hal.path("spentTime"))),
    CREATED(null, (hal, words) -> Hal.minute(hal.path("createdAt"))),
    UPDATED(null, (hal, words) -> Hal.minute(hal.path("updatedAt"))),
    FLAGS("elements/date", Column::flags);

    static final List<TableColumn> USUAL = List.of(ID, SUBJECT, TYPE, STATUS, ASSIGNEE, START, DUE, FLAGS);

    private final @Nullable String select;
    private final BiFunction<JsonNode, Vocabulary, JsonNode> cell;

    Column(@Nullable String select, BiFunction<JsonNode, Vocabulary, JsonNode> cell) {
        this.select = select;
        this.cell = cell;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonNode of(JsonNode hal, Vocabulary words) {
        JsonNode value = cell.apply(hal, words);
        return value.isNull() || value.isMissingNode() ? TextNode.valueOf("") : value;
    }

    /** The words of all columns. */
    static String words() {
        return Arrays.stream(values()).map(Column::word).collect(Collectors.joining(", "));
    }

    /**
     * The columns of those names; the id is always the first.
     *
     * @param custom the API's name of each that is a custom field
     */
    static List<TableColumn> named(Iterable<JsonNode> names, JsonNode custom) {
        Set<TableColumn> columns = new LinkedHashSet<>(List.of(ID));
        for (JsonNode name : names) {
            String word = name.asText();
            columns.add(
                    custom.has(word)
                            ? new OfCustomField(word, custom.path(word).asText())
                            : valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return List.copyOf(columns);
    }

    /** The {@code select} that fetches those columns; {@code null} when one of them needs the full representation. */
    static @Nullable String select(List<TableColumn> columns) {
        if (columns.stream().anyMatch(column -> !(column instanceof Column own) || own.select == null)) {
            return null;
        }
        // Status and dates are what the flags are made of, and a milestone has its date in a field of its own.
        return Arrays.stream(values())
                .filter(column -> columns.contains(column) || NEEDED_BY_FLAGS.contains(column))
                .map(column -> column.select)
                .collect(Collectors.joining(",", "total,count,", ""));
    }

    private static final List<Column> NEEDED_BY_FLAGS = List.of(STATUS, DUE, FLAGS);

    private static JsonNode numbered(JsonNode link) {
        JsonNode id = Hal.id(link);
        return id.isNull() ? id : TextNode.valueOf(Hal.title(link).asText("") + " #" + id.asText());
    }

    private static JsonNode flags(JsonNode hal, Vocabulary words) {
        List<String> flags = new ArrayList<>();
        if (words.isOverdue(hal)) {
            flags.add("overdue");
        }
        if (words.isClosed(hal)) {
            flags.add("closed");
        }
        if (Dates.isMilestone(hal)) {
            flags.add("milestone");
        }
        return TextNode.valueOf(String.join(", ", flags));
    }
}

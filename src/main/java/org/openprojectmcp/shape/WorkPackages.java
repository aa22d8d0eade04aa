package org.openprojectmcp.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openprojectmcp.openproject.hal.Dates;
import org.openprojectmcp.openproject.hal.Hal;

/** Work packages: one in full, or a summary of one that another names. Only what says something stands in them. Pure functions. */
final class WorkPackages {

    private static final int LONGEST_DESCRIPTION = 6000;

    private WorkPackages() {}

    /**
     * One work package in full.
     *
     * @param rows what is known of the work packages that it names, by id
     */
    static ObjectNode full(JsonNode hal, Map<Long, JsonNode> rows, Vocabulary words) {
        Writer out = new Writer();
        long id = hal.path("id").asLong();
        out.put("id", hal.path("id"));
        out.put("display_id", displayId(hal));
        out.put("subject", hal.path("subject"));
        state(out, hal, words);
        out.put("priority", Hal.title(Hal.link(hal, "priority")));
        out.put("project", Hal.reference(Hal.link(hal, "project")));
        out.put("parent", named(Hal.link(hal, "parent"), rows, words));
        out.put("version", Hal.title(Hal.link(hal, "version")));
        out.put("category", Hal.title(Hal.link(hal, "category")));
        out.put("sprint", Hal.title(Hal.link(hal, "sprint")));
        out.put("assignee", Hal.reference(Hal.link(hal, "assignee")));
        out.put("accountable", Hal.reference(Hal.link(hal, "responsible")));
        out.put("author", Hal.reference(Hal.link(hal, "author")));
        schedule(out, hal);
        progress(out, hal);
        out.put("description", UserText.of(hal.path("description"), LONGEST_DESCRIPTION));
        out.put("custom_fields", CustomFields.of(hal));
        out.put("children", children(hal, rows, words));
        out.put("relations", Relations.seenFrom(id, hal.at("/_embedded/relations/_embedded/elements"), rows, words));
        out.put("attachments", positive(hal.at("/_embedded/attachments/total")));
        out.put("created", Hal.minute(hal.path("createdAt")));
        out.put("updated", Hal.minute(hal.path("updatedAt")));
        out.put("lock_version", hal.path("lockVersion"));
        out.put("url", TextNode.valueOf(words.url(id)));
        return out.result();
    }

    /** What one line of another result says of a work package. Takes a full one or a row of a list. */
    static ObjectNode summary(JsonNode hal, Vocabulary words) {
        Writer out = new Writer();
        out.put("id", hal.path("id"));
        out.put("subject", hal.path("subject"));
        state(out, hal, words);
        out.put("assignee", Hal.reference(Hal.link(hal, "assignee")));
        out.put("start", Dates.start(hal));
        out.put("due", Dates.due(hal));
        return out.result();
    }

    /** The ids of the work packages that one names: parent, children and the other ends of its relations. */
    static List<Long> namedBy(JsonNode hal) {
        TreeSet<Long> ids = new TreeSet<>();
        ids.add(Hal.id(Hal.link(hal, "parent")).asLong());
        Hal.link(hal, "children").forEach(child -> ids.add(Hal.id(child).asLong()));
        for (JsonNode relation : hal.at("/_embedded/relations/_embedded/elements")) {
            ids.add(Hal.id(Hal.link(relation, "from")).asLong());
            ids.add(Hal.id(Hal.link(relation, "to")).asLong());
        }
        ids.remove(0L);
        ids.remove(hal.path("id").asLong());
        return new ArrayList<>(ids);
    }

    private static void state(Writer out, JsonNode hal, Vocabulary words) {
        out.put("type", Hal.title(Hal.link(hal, "type")));
        out.flag("milestone", Dates.isMilestone(hal));
        out.put("status", Hal.title(Hal.link(hal, "status")));
        out.flag("closed", words.isClosed(hal));
        out.flag("overdue", words.isOverdue(hal));
    }

    private static void schedule(Writer out, JsonNode hal) {
        out.put("start", Dates.start(hal));
        out.put("due", Dates.due(hal));
        out.put("days", Hal.days(hal.path("duration")));
        JsonNode manual = hal.path("scheduleManually");
        if (manual.isBoolean() && !manual.booleanValue()) {
            out.put("scheduling", TextNode.valueOf("automatic"));
        }
        out.flag("ignores_non_working_days", hal.path("ignoreNonWorkingDays").asBoolean());
    }

    /** What a parent has spent includes its children, so that it goes by another name: nobody adds it to theirs. */
    private static void progress(Writer out, JsonNode hal) {
        boolean parent = !Hal.link(hal, "children").isEmpty();
        out.put("story_points", hal.path("storyPoints"));
        out.put("done", hal.path("percentageDone"));
        out.put("estimated", Hal.hours(hal.path("estimatedTime")));
        out.put("remaining", Hal.hours(hal.path("remainingTime")));
        if (parent) {
            out.put("done_with_children", hal.path("derivedPercentageDone"));
            out.put("estimated_with_children", Hal.hours(hal.path("derivedEstimatedTime")));
            out.put("remaining_with_children", Hal.hours(hal.path("derivedRemainingTime")));
        }
        JsonNode spent = Hal.hours(hal.path("spentTime"));
        if (spent.asDouble() > 0) {
            out.put(parent ? "spent_with_children" : "spent", spent);
        }
    }

    private static ArrayNode children(JsonNode hal, Map<Long, JsonNode> rows, Vocabulary words) {
        ArrayNode children = JsonNodeFactory.instance.arrayNode();
        Hal.link(hal, "children").forEach(child -> children.add(named(child, rows, words)));
        return children;
    }

    private static JsonNode named(JsonNode link, Map<Long, JsonNode> rows, Vocabulary words) {
        JsonNode id = Hal.id(link);
        if (id.isNull()) {
            return id;
        }
        JsonNode row = rows.get(id.asLong());
        if (row != null) {
            return summary(row, words);
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.set("id", id);
        named.set("subject", Hal.title(link));
        return named;
    }

    /** An id with letters, on instances that have such ids. */
    private static JsonNode displayId(JsonNode hal) {
        JsonNode display = hal.path("displayId");
        return display.asText("").equals(hal.path("id").asText()) ? JsonNodeFactory.instance.nullNode() : display;
    }

    private static JsonNode positive(JsonNode number) {
        return number.asInt() > 0 ? number : JsonNodeFactory.instance.nullNode();
    }
}

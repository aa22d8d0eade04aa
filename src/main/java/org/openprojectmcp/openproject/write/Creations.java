package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.hal.Hal;

/** Finds what a creation whose answer never came may have left behind. Thread-safe. */
final class Creations {

    private static final String ACTIVITIES = "/work_packages/{work_package}/activities";
    private static final String RELATIONS = "/work_packages/{work_package}/relations";
    private static final String REMINDERS = "/work_packages/{work_package}/reminders";
    private static final String WATCHERS = "/work_packages/{work_package}/watchers";
    private static final int NEWEST = 5;
    private static final int ALL = 1000;

    private final OpenProject openProject;

    Creations(OpenProject openProject) {
        this.openProject = openProject;
    }

    /**
     * What a search came to.
     *
     * @param noun what it was for, in words
     * @param onlyOneCanBe whether OpenProject allows but one of the kind, so that what was found is what was asked for
     */
    record Search(String noun, boolean onlyOneCanBe, Optional<JsonNode> found) {}

    /** Searches; empty when nobody knows where such a thing would be. */
    Optional<Search> searchFor(Caller caller, PendingWrite write) {
        return Optional.ofNullable(
                switch (write.path()) {
                    case "/work_packages" -> workPackage(caller, write);
                    case "/time_entries" -> timeEntry(caller, write);
                    case "/projects", "/projects/{project}/copy" -> project(caller, write);
                    case "/versions" -> version(caller, write);
                    case "/views/{kind}" -> view(caller, write);
                    case ACTIVITIES -> comment(caller, write);
                    case RELATIONS -> relation(caller, write);
                    case REMINDERS -> reminder(caller, write);
                    case WATCHERS -> watcher(caller, write);
                    default -> null;
                });
    }

    private Search workPackage(Caller caller, PendingWrite write) {
        ObjectNode query = newestFirst().put("select", "total,elements/id,elements/subject,elements/project");
        JsonNode subject = write.payload().path("subject");
        filter(query, "subject", "~", subject.asText());
        filter(query, "author", "=", "me");
        filter(query, "createdAt", "t", null);
        return new Search(
                "work package of that subject that you created today",
                false,
                first(
                        elements(caller, "/work_packages", write, query),
                        row -> row.path("subject").equals(subject)
                                && Hal.link(row, "project")
                                        .path("href")
                                        .equals(Hal.link(write.payload(), "project")
                                                .path("href"))));
    }

    private Search timeEntry(Caller caller, PendingWrite write) {
        ObjectNode query = newestFirst();
        JsonNode user = Hal.id(Hal.link(write.payload(), "user"));
        filter(query, "user", "=", user.isNull() ? "me" : user.asText());
        filter(query, "spentOn", "=d", write.payload().path("spentOn").asText());
        return new Search(
                "time entry of that day with the same hours and comment",
                false,
                first(elements(caller, "/time_entries", write, query), row -> Likeness.holds(write.payload(), row)));
    }

    private Search project(Caller caller, PendingWrite write) {
        ObjectNode query = newestFirst();
        JsonNode name = write.payload().path("name");
        filter(query, "name_and_identifier", "~", name.asText());
        return new Search(
                "project of that name", false, first(elements(caller, "/projects", write, query), row -> row.path(
                                "name")
                        .equals(name)));
    }

    private Search version(Caller caller, PendingWrite write) {
        ObjectNode query = newestFirst();
        JsonNode name = write.payload().path("name");
        filter(query, "name", "=", name.asText());
        JsonNode project = Hal.id(Hal.link(write.payload(), "definingProject"));
        return new Search(
                "version of that name in that project",
                true,
                first(elements(caller, "/versions", write, query), row -> Hal.id(Hal.link(row, "definingProject"))
                        .equals(project)));
    }

    /** A tool that adds one has looked that there was none. */
    private Search view(Caller caller, PendingWrite write) {
        String kind = String.valueOf(write.values().get("kind")).replace("_", "");
        JsonNode query = Hal.id(Hal.link(write.payload(), "query"));
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("pageSize", ALL);
        return new Search(
                "view of that query",
                true,
                first(
                        elements(caller, "/views", write, all),
                        row -> Hal.id(Hal.link(row, "query")).equals(query)
                                && row.path("_type").asText().equalsIgnoreCase("Views::" + kind)));
    }

    private Search comment(Caller caller, PendingWrite write) {
        List<JsonNode> activities = elements(caller, ACTIVITIES, write, null);
        JsonNode text = write.payload().at("/comment/raw");
        return new Search(
                "comment with the same text on that work package",
                false,
                first(
                        activities.subList(Math.max(0, activities.size() - NEWEST), activities.size()),
                        row -> row.at("/comment/raw").equals(text)));
    }

    private Search reminder(Caller caller, PendingWrite write) {
        return new Search(
                "reminder of that work package", true, first(elements(caller, REMINDERS, write, null), row -> true));
    }

    private Search watcher(Caller caller, PendingWrite write) {
        JsonNode user = Hal.id(write.payload().path("user"));
        return new Search("watcher", true, first(elements(caller, WATCHERS, write, null), row -> row.path("id")
                .equals(user)));
    }

    private Search relation(Caller caller, PendingWrite write) {
        String from = String.valueOf(write.values().get("work_package"));
        JsonNode to = Hal.id(Hal.link(write.payload(), "to"));
        ObjectNode query = newestFirst();
        filter(query, "involved", "=", from);
        query.remove("pageSize");
        JsonNode type = write.payload().path("type");
        return new Search(
                "relation between the two",
                true,
                first(
                        elements(caller, "/relations", write, query),
                        row -> leadsTo(row, to)
                                && (row.path("type").equals(type)
                                        || row.path("reverseType").equals(type))));
    }

    private static boolean leadsTo(JsonNode relation, JsonNode id) {
        return Hal.id(Hal.link(relation, "to")).equals(id)
                || Hal.id(Hal.link(relation, "from")).equals(id);
    }

    private List<JsonNode> elements(Caller caller, String path, PendingWrite write, @Nullable ObjectNode query) {
        Map<String, Object> values = path.contains("{") ? write.values() : Map.of();
        List<JsonNode> elements = new ArrayList<>();
        openProject
                .get(caller, path, values, query)
                .path("_embedded")
                .path("elements")
                .forEach(elements::add);
        return elements;
    }

    private static Optional<JsonNode> first(Iterable<JsonNode> rows, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(rows.spliterator(), false).filter(wanted).findFirst();
    }

    private static ObjectNode newestFirst() {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("pageSize", NEWEST);
        query.putArray("sortBy").addArray().add("id").add("desc");
        return query;
    }

    private static void filter(ObjectNode query, String name, String operator, @Nullable String value) {
        ArrayNode values = query.withArray("filters")
                .addObject()
                .putObject(name)
                .put("operator", operator)
                .putArray("values");
        if (value != null) {
            values.add(value);
        }
    }
}

package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectException.Fault;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/** Adds to a refusal what its caller would otherwise have to ask for: the allowed values, or what changed meanwhile. Thread-safe. */
final class RefusedWrites {

    private static final int SHOWN_VALUES = 20;
    private static final int SHOWN_CHANGES = 3;
    private static final int SHOWN_TEXT = 300;

    private final OpenProject openProject;
    private final Metadata metadata;

    RefusedWrites(OpenProject openProject, Metadata metadata) {
        this.openProject = openProject;
        this.metadata = metadata;
    }

    /** Refuses a write whose caller knows an older state than the present one. */
    void ifStale(Caller caller, PendingWrite write, JsonNode arguments) {
        JsonNode known = arguments.path("lock_version");
        JsonNode present = write.before().path("lockVersion");
        if (known.isNumber() && present.isNumber() && known.asLong() != present.asLong()) {
            throw conflict(caller, write, new OpenProjectException("", 409, "UpdateConflict", List.of(), false, null));
        }
    }

    OpenProjectException explained(Caller caller, PendingWrite write, OpenProjectException refusal) {
        return switch (refusal.status()) {
            case 409 -> conflict(caller, write, refusal);
            case 422 -> refusal.withMessage(unprocessable(caller, write, refusal));
            default -> refusal;
        };
    }

    private OpenProjectException conflict(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (!write.isOfWorkPackage()) {
            return refusal;
        }
        JsonNode now = openProject.get(caller, write.path(), write.values(), null);
        ObjectNode changed = Changes.between(write.before(), now);
        List<String> lines = new ArrayList<>();
        changed.properties()
                .forEach(entry -> lines.add(
                        "- " + entry.getKey() + ": " + entry.getValue().get(0).asText("") + " -> "
                                + entry.getValue().get(1).asText("")));
        lines.addAll(lastChanges(caller, write.values()));
        return refusal.withMessage("Work package " + write.before().path("id").asText()
                + " was changed by somebody else meanwhile; nothing was written. Last changes:\n"
                + String.join("\n", lines) + "\nIf your change still makes sense, call again with lock_version "
                + now.path("lockVersion").asText() + ", or without lock_version.");
    }

    /** The newest entries of the history, in OpenProject's own words. */
    private List<String> lastChanges(Caller caller, Map<String, Object> values) {
        List<JsonNode> activities = new ArrayList<>();
        openProject
                .get(caller, "/work_packages/{work_package}/activities", values, null)
                .path("_embedded")
                .path("elements")
                .forEach(activities::add);
        List<JsonNode> last = activities.subList(Math.max(0, activities.size() - SHOWN_CHANGES), activities.size());
        Set<Long> authors = last.stream()
                .map(activity -> Hal.id(Hal.link(activity, "user")).asLong())
                .collect(Collectors.toSet());
        Map<Long, String> names = metadata.names(caller, authors);
        return last.stream()
                .map(activity -> {
                    long author = Hal.id(Hal.link(activity, "user")).asLong();
                    return "- " + Hal.minute(activity.path("createdAt")).asText() + ", "
                            + names.getOrDefault(author, "user " + author) + ": " + details(activity);
                })
                .toList();
    }

    private static String details(JsonNode activity) {
        List<String> details = new ArrayList<>();
        activity.path("details")
                .forEach(detail -> details.add(detail.path("raw").asText()));
        String joined = String.join("; ", details);
        return joined.isEmpty()
                ? "a comment"
                : joined.length() <= SHOWN_TEXT ? joined : joined.substring(0, SHOWN_TEXT) + "…";
    }

    private String unprocessable(Caller caller, PendingWrite write, OpenProjectException refusal) {
        if (refusal.faults().isEmpty()) {
            return String.valueOf(refusal.getMessage());
        }
        JsonNode schema = schema(caller, write);
        return refusal.faults().stream()
                .distinct()
                .map(fault ->
                        "- " + fault.message() + argument(fault) + allowed(caller, schema.path(fault.attribute())))
                .collect(Collectors.joining("\n", "OpenProject refuses the values; nothing was written:\n", ""));
    }

    private static String argument(Fault fault) {
        return fault.attribute().isEmpty() || fault.attribute().equals("base")
                ? ""
                : " (" + word(fault.attribute()) + ")";
    }

    /** What callers call an attribute. */
    static String word(String attribute) {
        return Field.ofApi(attribute).map(Field::word).orElse(attribute);
    }

    private JsonNode schema(Caller caller, PendingWrite write) {
        if (write.form() == null) {
            return MissingNode.getInstance();
        }
        try {
            return openProject
                    .post(caller, write.form(), write.values(), write.payload())
                    .path("_embedded")
                    .path("schema");
        } catch (OpenProjectException formRefused) {
            // The refusal that is being explained says enough.
            return MissingNode.getInstance();
        }
    }

    private String allowed(Caller caller, JsonNode property) {
        JsonNode values = property.path("_embedded").path("allowedValues");
        JsonNode link = property.path("_links").path("allowedValues");
        List<String> names = new ArrayList<>();
        if (values.isArray()) {
            values.forEach(value -> names.add(name(value)));
        } else if (link.isArray()) {
            link.forEach(value -> names.add(value.path("title").asText()));
        } else if (link.path("href").isTextual() && link.path("href").asText().endsWith("available_assignees")) {
            openProject
                    .get(caller, link.path("href").asText().replace("/api/v3", ""), Map.of(), null)
                    .path("_embedded")
                    .path("elements")
                    .forEach(value -> names.add(name(value)));
        }
        if (names.isEmpty()) {
            return "";
        }
        boolean more = names.size() > SHOWN_VALUES;
        return " Allowed here: " + String.join(", ", more ? names.subList(0, SHOWN_VALUES) : names)
                + (more ? " and " + (names.size() - SHOWN_VALUES) + " more." : ".");
    }

    private static String name(JsonNode value) {
        return value.path("name").asText(value.path("value").asText());
    }
}

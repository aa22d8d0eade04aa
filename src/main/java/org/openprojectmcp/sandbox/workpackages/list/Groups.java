package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.CustomFields;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;

/** The groups of a list, computed over all of its pages. */
final class Groups {
    private static final Map<String, Attribute> ATTRIBUTES = Map.of(
            "project", Attribute.PROJECT,
            "type", Attribute.TYPE,
            "status", Attribute.STATUS,
            "priority", Attribute.PRIORITY,
            "author", Attribute.AUTHOR,
            "assignee", Attribute.ASSIGNEE,
            "responsible", Attribute.RESPONSIBLE,
            "category", Attribute.CATEGORY,
            "version", Attribute.VERSION,
            "percentageDone", Attribute.DONE_RATIO);
    /** Grouping by it makes one group: no work package is ever in a phase. */
    private static final String PHASE = "projectPhase";

    private final State state;
    private final String name;
    private final @Nullable CustomField custom;

    private Groups(State state, String name, @Nullable CustomField custom) {
        this.state = state;
        this.name = name;
        this.custom = custom;
    }

    /**
     * The groups by an attribute.
     *
     * @throws ApiError 400 for one that lists cannot be grouped by
     */
    static Groups by(State state, String name) {
        var custom = field(state, name);
        if (!knows(state, name)) {
            throw ApiError.invalidQuery(Text.of("error.ungroupable", name));
        }
        return new Groups(state, name, custom);
    }

    /** Whether lists can be grouped by an attribute. */
    static boolean knows(State state, String name) {
        return ATTRIBUTES.containsKey(name) || name.equals(PHASE) || field(state, name) != null;
    }

    private static @Nullable CustomField field(State state, String name) {
        return CustomFields.all(state).stream()
                .filter(field -> field.key().equals(name) && groupable(field.format()))
                .findFirst()
                .orElse(null);
    }

    /** The attribute. */
    String name() {
        return name;
    }

    /** The name as the links of the list repeat it. */
    String linkName() {
        if (custom != null) {
            return "cf_" + custom.id();
        }
        return name.equals("assignee") ? "assigned_to" : name;
    }

    /** The groups of rows that are in the order of their groups. */
    List<ObjectNode> of(List<WorkPackage> rows, @Nullable Sums sums) {
        var members = new LinkedHashMap<Optional<String>, List<WorkPackage>>();
        rows.forEach(
                row -> members.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
        var groups = new ArrayList<ObjectNode>();
        members.forEach((key, group) -> groups.add(group(key.orElse(null), group, sums)));
        return groups;
    }

    private ObjectNode group(@Nullable String key, List<WorkPackage> rows, @Nullable Sums sums) {
        var value = value(key);
        var hal = Hal.untyped().put("value", value.name()).put("count", rows.size());
        if (sums != null) {
            hal.put("sums", sums.ofGroup(rows));
        }
        return hal.link("valueLink", value.links())
                .link("groupBy", Link.to("/api/v3/queries/group_bys/" + name, label()))
                .node();
    }

    private Optional<String> key(WorkPackage row) {
        var attribute = ATTRIBUTES.get(name);
        return attribute == null
                ? Optional.ofNullable(custom)
                        .map(field -> row.custom().get(field.id()))
                        .map(values -> String.join(",", values))
                : Optional.ofNullable(row.value(attribute)).map(Object::toString);
    }

    private record Value(JsonNode name, List<Link> links) {}

    private Value value(@Nullable String key) {
        var json = JsonNodeFactory.instance;
        if (custom != null) {
            return key == null ? new Value(json.nullNode(), List.of()) : custom(custom, List.of(key.split(",")));
        }
        if (key == null) {
            return new Value(json.nullNode(), List.of(Link.none()));
        }
        if (name.equals("percentageDone")) {
            return new Value(json.numberNode(Integer.parseInt(key)), List.of(Link.none()));
        }
        var id = Integer.parseInt(key);
        return switch (name) {
            case "project" -> named(state.projects().get(id).name(), "projects", id);
            case "type" -> named(state.types().get(id).name(), "types", id);
            case "status" -> named(state.statuses().get(id).name(), "statuses", id);
            case "priority" -> named(state.priorities().get(id).name(), "priorities", id);
            case "category" -> named(state.categories().get(id).name(), "categories", id);
            case "version" -> named(state.versions().get(id).name(), "versions", id);
            default -> {
                var principal = state.principals().get(id);
                yield new Value(json.textNode(principal.name()), List.of(Link.to(principal.href())));
            }
        };
    }

    private static Value named(String value, String collection, int id) {
        var link = Link.to("/api/v3/" + collection + "/" + id);
        return new Value(JsonNodeFactory.instance.textNode(value), List.of(link));
    }

    /** A group by a custom field: what is linked is named by its links. */
    private Value custom(CustomField field, List<String> values) {
        if (!field.linked()) {
            return new Value(CustomValues.json(field, Map.of(field.id(), values)), List.of());
        }
        var links = values.stream()
                .map(value -> WorkPackageLinks.link(state, field, value))
                .toList();
        var names =
                links.stream().map(link -> link.node().path("title").asText()).collect(Collectors.joining(", "));
        return new Value(JsonNodeFactory.instance.textNode(names), links);
    }

    private String label() {
        if (name.equals(PHASE)) {
            return Text.of("label.project_phase").words();
        }
        var attribute = ATTRIBUTES.get(name);
        return custom == null ? Objects.requireNonNull(attribute).label().words() : custom.name();
    }

    private static boolean groupable(String format) {
        return !List.of("text", "user", "version").contains(format);
    }
}

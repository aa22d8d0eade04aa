package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.tool.kind.ArgumentKind.Reading;

/** The reading of one call's arguments. */
final class ArgumentReading {

    private static final String PROJECT = "project";
    private static final String NOTHING = "none";
    private static final String DATE = "date";

    /** The first and the last day of a period, both ISO dates once they are read. */
    private static final Map<String, String> PERIODS = Map.of("from", "to", "since", "until");

    private final ArgumentKinds kinds;
    private final List<String> faults = new ArrayList<>();
    private NameScope scope;

    ArgumentReading(ArgumentKinds kinds, Caller caller) {
        this.kinds = kinds;
        this.scope = NameScope.of(caller);
    }

    List<String> faults() {
        return faults;
    }

    /** Reads the members of an object in place; gives out what they named. */
    ObjectNode members(KindPlan plan, ObjectNode object, String path) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        NameScope outside = scope;
        for (boolean scopes : new boolean[] {true, false}) {
            for (Map.Entry<String, KindPlan> member : plan.members().entrySet()) {
                JsonNode value = object.get(member.getKey());
                if (value != null && member.getValue().isScope() == scopes) {
                    member(member.getValue(), member.getKey(), value, object, resolved, path);
                }
            }
        }
        scope = outside;
        PERIODS.forEach((first, last) -> inOrder(plan, object, path, first, last));
        return resolved;
    }

    /** A period that ends before it begins has nothing in it, which nobody means. */
    private void inOrder(KindPlan plan, ObjectNode object, String path, String first, String last) {
        boolean days = isDate(plan, first) && isDate(plan, last);
        String from = object.path(first).asText();
        String to = object.path(last).asText();
        if (days && object.hasNonNull(first) && object.hasNonNull(last) && from.compareTo(to) > 0 && faults.isEmpty()) {
            faults.add((path.isEmpty() ? "" : path + ".") + first + ": " + from + " is after " + last + ", which is "
                    + to + "; " + first + " is the earlier day.");
        }
    }

    private static boolean isDate(KindPlan plan, String name) {
        KindPlan member = plan.members().get(name);
        return member != null && DATE.equals(member.kind());
    }

    private void member(
            KindPlan plan, String name, JsonNode value, ObjectNode object, ObjectNode resolved, String path) {
        KindPlan meant =
                PERIODS.containsValue(name) && DATE.equals(plan.kind()) ? plan.as(ArgumentKinds.LAST_DAY) : plan;
        Read read = value(meant, value, path.isEmpty() ? name : path + "." + name);
        object.set(name, read.value);
        if (read.named != null) {
            resolved.set(name, read.named);
        }
        if (plan.isScope() && read.value.isIntegralNumber()) {
            enter(PROJECT.equals(plan.kind()), read.value.longValue());
        }
    }

    /** The first project and the first work package of an object are what it is about. */
    private void enter(boolean project, long id) {
        if (project && scope.project() == null) {
            scope = scope.inProject(id);
        } else if (!project && scope.workPackage() == null) {
            scope = scope.inWorkPackage(id);
        }
    }

    private Read value(KindPlan plan, JsonNode value, String path) {
        if (!plan.resolved()) {
            return new Read(value, null);
        }
        if (plan.kind() != null && !value.isContainerNode()) {
            return scalar(plan, plan.kind(), value, path);
        }
        if (plan.items() != null && value instanceof ArrayNode array) {
            return items(plan.items(), array, path);
        }
        if (value instanceof ObjectNode object && !plan.members().isEmpty()) {
            ObjectNode named = members(plan, object, path);
            return new Read(object, named.isEmpty() ? null : named);
        }
        return new Read(value, null);
    }

    private Read items(KindPlan plan, ArrayNode array, String path) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode(array.size());
        ArrayNode named = JsonNodeFactory.instance.arrayNode(array.size());
        boolean any = false;
        for (int i = 0; i < array.size(); i++) {
            Read read = value(plan, array.get(i), path + "[" + i + "]");
            values.add(read.value);
            named.add(read.named == null ? NullNode.getInstance() : read.named);
            any |= read.named != null;
        }
        return new Read(values, any ? named : null);
    }

    private Read scalar(KindPlan plan, String keyword, JsonNode value, String path) {
        if (value.isNull() || (plan.nullable() && clears(value))) {
            return new Read(NullNode.getInstance(), null);
        }
        if (plan.none() && clears(value)) {
            return new Read(TextNode.valueOf(NOTHING), null);
        }
        ArgumentKind kind = kinds.find(keyword)
                .orElseThrow(() -> new IllegalStateException("No argument kind is called " + keyword));
        Reading reading = kind.read(value, plan.nameWanted(), scope);
        if (reading instanceof Reading.Meaning meaning) {
            return new Read(meaning.value(), meaning.named());
        }
        faults.add(path + ": " + ((Reading.Unclear) reading).reason());
        return new Read(value, null);
    }

    private static boolean clears(JsonNode value) {
        return value.isTextual()
                && (value.textValue().isBlank() || value.textValue().strip().equalsIgnoreCase(NOTHING));
    }

    private record Read(JsonNode value, @Nullable JsonNode named) {}
}

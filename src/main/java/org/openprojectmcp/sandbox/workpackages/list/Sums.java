package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.Costs;
import org.openprojectmcp.sandbox.workpackages.CustomFields;

/** Sums over the rows of a list or a group. */
final class Sums {
    private final Instance instance;
    private final Caller caller;
    private final State state;

    Sums(Instance instance, Caller caller) {
        this.instance = instance;
        this.caller = caller;
        this.state = instance.state();
    }

    /** The sums of all rows. */
    ObjectNode ofAll(List<WorkPackage> rows) {
        return sums(rows, 0);
    }

    /** The sums of a group: fields that nobody has filled are null there. */
    ObjectNode ofGroup(List<WorkPackage> rows) {
        return sums(rows, null);
    }

    private ObjectNode sums(List<WorkPackage> rows, @Nullable Integer empty) {
        var hal = Hal.untyped();
        var work = hours(rows, Attribute.ESTIMATED_HOURS);
        var remaining = hours(rows, Attribute.REMAINING_HOURS);
        if (work != null) {
            hal.put("estimatedTime", Durations.hours(work));
        }
        hal.put("storyPoints", points(rows));
        hal.put("percentageDone", percent(work, remaining));
        hal.put("remainingTime", remaining == null ? null : Durations.hours(remaining));
        var currency = state.settings().currency();
        var costs = Costs.text(rows.stream().mapToDouble(this::costs).sum(), currency);
        hal.put("overallCosts", costs)
                .put("laborCosts", Costs.text(0, currency))
                .put("materialCosts", costs);
        CustomFields.all(state).stream()
                .filter(field -> field.format().equals("int") || field.format().equals("float"))
                .forEach(field -> hal.put(field.key(), custom(rows, field, empty)));
        return hal.node();
    }

    private double costs(WorkPackage row) {
        var rights = instance.access().rights(caller, state.projects().get(row.projectId()));
        return new Costs(state, row, caller, rights).amount();
    }

    private static @Nullable Double hours(List<WorkPackage> rows, Attribute attribute) {
        return sum(rows.stream().filter(row -> row.hours(attribute) != null).toList(), row -> {
            var hours = row.hours(attribute);
            return hours == null ? 0 : hours;
        });
    }

    private static @Nullable Integer points(List<WorkPackage> rows) {
        var sum = sum(
                rows.stream()
                        .filter(row -> row.integer(Attribute.STORY_POINTS) != null)
                        .toList(),
                row -> row.required(Attribute.STORY_POINTS));
        return sum == null ? null : (Integer) sum.intValue();
    }

    private static @Nullable Integer percent(@Nullable Double work, @Nullable Double remaining) {
        if (work == null || remaining == null || work <= 0) {
            return null;
        }
        return (int) Math.round((work - remaining) * 100 / work);
    }

    private static JsonNode custom(List<WorkPackage> rows, CustomField field, @Nullable Integer empty) {
        var json = JsonNodeFactory.instance;
        var filled = rows.stream()
                .filter(row -> row.custom().containsKey(field.id()))
                .toList();
        var sum = sum(
                filled,
                row -> Double.parseDouble(
                        row.custom().getOrDefault(field.id(), List.of("0")).get(0)));
        if (sum == null) {
            return empty == null ? json.nullNode() : json.numberNode(empty);
        }
        return field.format().equals("int") ? json.numberNode(sum.intValue()) : json.numberNode(sum);
    }

    private static @Nullable Double sum(List<WorkPackage> rows, ToDoubleFunction<WorkPackage> value) {
        return rows.isEmpty() ? null : (Double) rows.stream().mapToDouble(value).sum();
    }
}

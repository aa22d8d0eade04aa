package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.profile.Feature;

/** A work package as HAL. Which properties and links it has depends on its type, the project's modules and the caller. */
public final class WorkPackageRepresenter implements Representer<WorkPackage> {
    private final Instance instance;
    private final WorkPackageLinks links;
    private final WorkPackageActions actions;
    private final EmbeddedResources embedded;

    public WorkPackageRepresenter(Instance instance) {
        this.instance = instance;
        this.links = new WorkPackageLinks(instance);
        this.actions = new WorkPackageActions(instance);
        this.embedded = new EmbeddedResources(instance, this);
    }

    @Override
    public ObjectNode element(WorkPackage row, Caller caller) {
        return hal(row, caller, rights(row, caller)).node();
    }

    @Override
    public ObjectNode single(WorkPackage row, Caller caller) {
        var rights = rights(row, caller);
        var hal = hal(row, caller, rights);
        embedded.add(hal, row, caller, rights);
        return hal.node();
    }

    /** The rows of one list: each has a place for every custom field that any of them has, unless the field is a link. */
    public List<ObjectNode> elements(List<WorkPackage> rows, Caller caller) {
        var fields = rows.stream()
                .flatMap(row -> CustomFields.of(instance.state(), row.projectId(), row.typeId()).stream())
                .filter(field -> !field.linked())
                .distinct()
                .toList();
        var elements = rows.stream().map(row -> element(row, caller)).toList();
        for (var element : elements) {
            fields.stream().filter(field -> !element.has(field.key())).forEach(field -> element.putNull(field.key()));
        }
        return elements;
    }

    private Rights rights(WorkPackage row, Caller caller) {
        return instance.access().rights(caller, instance.state().projects().get(row.projectId()));
    }

    private Hal hal(WorkPackage row, Caller caller, Rights rights) {
        var type = instance.state().types().get(row.typeId());
        var derived = DerivedValues.of(row, instance.state());
        var hal = Hal.of("WorkPackage").put("id", row.id());
        if (instance.has(Feature.DISPLAY_ID)) {
            hal.put("displayId", WorkPackages.displayId(instance, row));
        }
        hal.put("lockVersion", row.lockVersion())
                .put("subject", row.subject())
                .put("description", Formattable.markdown(row.text(Attribute.DESCRIPTION)))
                .put("scheduleManually", row.flag(Attribute.SCHEDULE_MANUALLY));
        dates(hal, row, type, derived);
        progress(hal, row, derived);
        money(hal, row, caller, rights);
        backlog(hal, row, type, rights);
        hal.put("createdAt", row.createdAt()).put("updatedAt", row.updatedAt());
        hal.link("self", WorkPackageLinks.link(row));
        actions.add(hal, row, caller, rights);
        links.writable(hal, row, caller);
        links.family(hal, row, caller);
        custom(hal, row);
        return hal.link(
                "customActions",
                CustomActions.of(instance, row, rights).stream()
                        .map(CustomActions::link)
                        .toList());
    }

    /** Adds dates; a milestone has one only. */
    public static void dates(Hal hal, WorkPackage row, Type type, DerivedValues derived) {
        if (type.milestone()) {
            hal.put("date", row.date(Attribute.DUE_DATE));
        } else {
            hal.put("startDate", row.date(Attribute.START_DATE))
                    .put("dueDate", row.date(Attribute.DUE_DATE))
                    .put("derivedStartDate", derived.start())
                    .put("derivedDueDate", derived.due())
                    .put("duration", days(row.integer(Attribute.DURATION)));
        }
        hal.put("ignoreNonWorkingDays", row.flag(Attribute.IGNORE_NON_WORKING_DAYS));
    }

    private static void progress(Hal hal, WorkPackage row, DerivedValues derived) {
        hal.put("estimatedTime", hours(row.hours(Attribute.ESTIMATED_HOURS)))
                .put("derivedEstimatedTime", hours(derived.work()));
        if (row.hours(Attribute.REMAINING_HOURS) != null) {
            hal.put("remainingTime", hours(row.hours(Attribute.REMAINING_HOURS)));
        }
        hal.put("derivedRemainingTime", hours(derived.remaining()))
                .put("percentageDone", row.integer(Attribute.DONE_RATIO))
                .put("derivedPercentageDone", derived.percent());
    }

    private void money(Hal hal, WorkPackage row, Caller caller, Rights rights) {
        if (rights.may("view_time_entries", "view_own_time_entries")) {
            var all = rights.may("view_time_entries");
            var spent = instance.state().indexes().timeEntriesOf(row.id()).stream()
                    .filter(entry -> all || caller.is(entry.userId()))
                    .mapToDouble(entry -> entry.hours() == null ? 0 : entry.hours())
                    .sum();
            hal.put("spentTime", Durations.hours(spent));
        }
        var currency = instance.state().settings().currency();
        var none = Costs.text(0, currency);
        var costs = Costs.text(new Costs(instance.state(), row, caller, rights).amount(), currency);
        var labor = rights.may("view_hourly_rates", "view_own_hourly_rate");
        var material = rights.may("view_cost_rates");
        if (labor) {
            hal.put("laborCosts", none);
        }
        if (material) {
            hal.put("materialCosts", costs);
        }
        if (labor || material) {
            hal.put("overallCosts", material ? costs : none);
        }
    }

    private static void backlog(Hal hal, WorkPackage row, Type type, Rights rights) {
        if (rights.project().has("backlogs") && type.has("story_points")) {
            hal.put("storyPoints", row.integer(Attribute.STORY_POINTS))
                    .put("position", row.integer(Attribute.POSITION));
        }
    }

    private void custom(Hal hal, WorkPackage row) {
        for (var field : CustomFields.of(instance.state(), row.projectId(), row.typeId())) {
            if (field.linked()) {
                links.custom(hal, field, row);
            } else {
                hal.put(field.key(), CustomValues.json(field, row.custom()));
            }
        }
    }

    /** Hours as a duration. */
    public static @Nullable String hours(@Nullable Double hours) {
        return hours == null ? null : Durations.hours(hours);
    }

    /** Days as a duration. */
    public static @Nullable String days(@Nullable Integer days) {
        return days == null ? null : Durations.days(days);
    }
}

package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Durations;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A time entry as HAL. The work package is linked twice: as the entity, and by the name it had before. */
public final class TimeEntryRepresenter implements Representer<TimeEntry> {
    private final Instance instance;
    private final TimeEntryAccess access;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter people;
    private final ActivityRepresenter activities;
    private final Representer<WorkPackage> workPackages;

    /** @param workPackages shows the work package inside of an entry */
    public TimeEntryRepresenter(Instance instance, Representer<WorkPackage> workPackages) {
        this.instance = instance;
        this.access = new TimeEntryAccess(instance);
        this.projects = new ProjectRepresenter(instance);
        this.people = new PrincipalRepresenter(instance);
        this.activities = new ActivityRepresenter(instance);
        this.workPackages = workPackages;
    }

    @Override
    public ObjectNode element(TimeEntry entry, Caller caller) {
        return hal(entry, caller).node();
    }

    /** On its own, an entry has everything inside that it links, the work package also as a bare table row. */
    @Override
    public ObjectNode single(TimeEntry entry, Caller caller) {
        var state = instance.state();
        var workPackage = state.workPackages().get(entry.workPackageId());
        var hal = hal(entry, caller)
                .embed("project", projects.element(state.projects().get(entry.projectId()), caller))
                .embed("entity", workPackages.element(workPackage, caller))
                .embed("workPackage", WorkPackageRow.of(workPackage, position(workPackage)))
                .embed("user", people.element(state.principals().get(entry.userId()), caller));
        var activity = state.activities().find(entry.activityId());
        if (activity != null) {
            hal.embed("activity", activities.element(activity, caller));
        }
        return hal.node();
    }

    /** A story keeps its place in the backlog; the other work packages of a project and version have one by their creation. */
    private @Nullable Integer position(WorkPackage workPackage) {
        var state = instance.state();
        var project = state.projects().get(workPackage.projectId());
        if (project.has("backlogs") && state.types().get(workPackage.typeId()).has("story_points")) {
            return workPackage.integer(Attribute.POSITION);
        }
        return (int) instance.state().indexes().workPackagesOf(workPackage.projectId()).stream()
                .filter(row -> row.id() <= workPackage.id())
                .filter(row -> Objects.equals(row.value(Attribute.VERSION), workPackage.value(Attribute.VERSION)))
                .count();
    }

    private Hal hal(TimeEntry entry, Caller caller) {
        var hours = entry.hours();
        var hal = Hal.of("TimeEntry")
                .put("id", entry.id())
                .put("ongoing", entry.ongoing())
                .put("comment", Formattable.plain(entry.comment()))
                .put("spentOn", entry.spentOn())
                .put("hours", hours == null ? null : Durations.hours(hours))
                .put("createdAt", entry.createdAt())
                .put("updatedAt", entry.updatedAt());
        instance.state()
                .customFieldsOf("TimeEntryCustomField")
                .forEach(field -> hal.put(field.key(), CustomValues.json(field, entry.custom())));
        return links(hal, entry, caller);
    }

    private Hal links(Hal hal, TimeEntry entry, Caller caller) {
        var href = "/api/v3/time_entries/" + entry.id();
        var edits = access.edits(caller, entry);
        var state = instance.state();
        var workPackage = state.workPackages().get(entry.workPackageId());
        var activity = state.activities().find(entry.activityId());
        return hal.link("self", Link.to(href))
                .linkIf(edits, "updateImmediately", Link.action(href, "patch"))
                .linkIf(edits, "update", Link.action(href + "/form", "post"))
                .linkIf(edits, "delete", Link.action(href, "delete"))
                .link("schema", Link.to("/api/v3/time_entries/schema"))
                .link("project", ProjectRepresenter.link(state.projects().get(entry.projectId())))
                .link("entity", Link.to(workPackage.href(), workPackage.subject()))
                .link("workPackage", Link.to(workPackage.href(), workPackage.subject()))
                .link("user", PrincipalRepresenter.link(state.principals().get(entry.userId())))
                .link("activity", activity == null ? Link.none() : ActivityRepresenter.link(activity));
    }
}

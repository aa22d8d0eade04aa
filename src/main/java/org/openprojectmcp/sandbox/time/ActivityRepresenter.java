package org.openprojectmcp.sandbox.time;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.Activity;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.projects.Projects;

/** A time entry activity as HAL. Its links name projects by their identifiers. */
final class ActivityRepresenter implements Representer<Activity> {
    private final Instance instance;
    private final ProjectRepresenter projects;

    ActivityRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
    }

    static Link link(Activity activity) {
        return Link.to("/api/v3/time_entries/activities/" + activity.id(), activity.name());
    }

    @Override
    public ObjectNode element(Activity activity, Caller caller) {
        return hal(activity, caller).node();
    }

    /** On its own, an activity has its projects inside. */
    @Override
    public ObjectNode single(Activity activity, Caller caller) {
        var documents = projects(caller).stream()
                .map(project -> projects.element(project, caller))
                .toList();
        return hal(activity, caller).embed("projects", documents).node();
    }

    private Hal hal(Activity activity, Caller caller) {
        return Hal.of("TimeEntriesActivity")
                .put("id", activity.id())
                .put("name", activity.name())
                .put("position", activity.position())
                .put("default", activity.isDefault())
                .link("self", link(activity))
                .link(
                        "projects",
                        projects(caller).stream()
                                .map(ActivityRepresenter::named)
                                .toList());
    }

    private List<Project> projects(Caller caller) {
        return Projects.inTree(instance.state())
                .filter(project -> project.active() && project.has("costs"))
                .filter(project -> instance.access().visible(caller, project))
                .toList();
    }

    private static Link named(Project project) {
        return Link.to("/api/v3/projects/" + project.identifier(), project.name());
    }
}

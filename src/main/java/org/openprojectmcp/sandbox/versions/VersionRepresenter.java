package org.openprojectmcp.sandbox.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A version as HAL. */
public final class VersionRepresenter implements Representer<Version> {
    private final Instance instance;
    private final ProjectRepresenter projects;

    public VersionRepresenter(Instance instance) {
        this.instance = instance;
        this.projects = new ProjectRepresenter(instance);
    }

    /** The link to a version. */
    public static Link link(Version version) {
        return Link.to(version.href(), version.name());
    }

    @Override
    public ObjectNode element(Version version, Caller caller) {
        return hal(version, caller).node();
    }

    /** On its own, a version has its project inside for whoever may see that. */
    @Override
    public ObjectNode single(Version version, Caller caller) {
        var project = instance.state().projects().get(version.projectId());
        var hal = hal(version, caller);
        if (instance.access().visible(caller, project)) {
            hal.embed("definingProject", projects.element(project, caller));
        }
        return hal.node();
    }

    private Hal hal(Version version, Caller caller) {
        var project = instance.state().projects().get(version.projectId());
        var manages = instance.access().allowed(caller, "manage_versions", project);
        var href = version.href();
        var hal = Hal.of("Version")
                .put("id", version.id())
                .put("name", version.name())
                .put("description", Formattable.plain(version.description()))
                .put("startDate", version.startDate())
                .put("endDate", version.endDate())
                .put("status", version.status())
                .put("sharing", version.sharing())
                .put("createdAt", version.createdAt())
                .put("updatedAt", version.updatedAt());
        instance.state()
                .customFieldsOf("VersionCustomField")
                .forEach(field -> hal.put(field.key(), CustomValues.json(field, version.custom())));
        return hal.link("self", link(version))
                .link("schema", Link.to("/api/v3/versions/schema"))
                .linkIf(manages, "update", Link.action(href + "/form", "post"))
                .linkIf(manages, "updateImmediately", Link.action(href, "patch"))
                .linkIf(manages, "delete", Link.action(href, "delete"))
                .link("availableInProjects", Link.to(href + "/workspaces"))
                .linkIf(
                        instance.access().visible(caller, project),
                        "definingProject",
                        ProjectRepresenter.link(project));
    }
}

package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;

/** A project as HAL. Links to its lists lead to {@code /workspaces}, its own address to {@code /projects}. */
public final class ProjectRepresenter implements Representer<Project> {
    private static final String UNDISCLOSED = "urn:openproject-org:api:v3:undisclosed";

    private final Instance instance;

    public ProjectRepresenter(Instance instance) {
        this.instance = instance;
    }

    /** The link to a project. */
    public static Link link(Project project) {
        return Link.to(project.href(), project.name());
    }

    @Override
    public ObjectNode element(Project project, Caller caller) {
        return hal(project, caller).node();
    }

    /** On its own, a project has its status and parent inside. */
    @Override
    public ObjectNode single(Project project, Caller caller) {
        var hal = hal(project, caller);
        var status = ProjectStatus.of(project.statusCode());
        if (status != null) {
            hal.embed("status", status.document());
        }
        var parent = instance.state().projects().find(project.parentId());
        if (parent != null && instance.access().visible(caller, parent)) {
            hal.embed("parent", element(parent, caller));
        }
        return hal.node();
    }

    private Hal hal(Project project, Caller caller) {
        var hal = Hal.of("Project")
                .put("favorited", caller.user() != null && project.favoredBy().contains(caller.id()))
                .put("id", project.id())
                .put("identifier", project.identifier())
                .put("name", project.name())
                .put("active", project.active())
                .put("public", project.isPublic())
                .put("description", Formattable.markdown(project.description()))
                .put("createdAt", project.createdAt())
                .put("updatedAt", project.updatedAt())
                .put("statusExplanation", Formattable.markdown(project.statusExplanation()));
        project.customFieldIds().stream()
                .map(id -> instance.state().customFields().get(id))
                .forEach(field -> hal.put(field.key(), CustomValues.json(field, project.custom())));
        lists(hal.link("self", link(project)), project, caller);
        actions(hal, project, caller);
        return family(hal, project, caller);
    }

    private void lists(Hal hal, Project project, Caller caller) {
        var workspace = "/api/v3/workspaces/" + project.id();
        var workPackages = workspace + "/work_packages";
        var adds = may(caller, project, "add_work_packages");
        var reads = may(caller, project, "view_work_packages");
        hal.linkIf(adds, "createWorkPackage", Link.action(workPackages + "/form", "post"))
                .linkIf(adds, "createWorkPackageImmediately", Link.action(workPackages, "post"))
                .linkIf(reads, "workPackages", Link.to(workPackages));
        if (project.active()) {
            hal.link("storages", List.of());
        }
        hal.link("categories", Link.to(workspace + "/categories"))
                .linkIf(reads || may(caller, project, "manage_versions"), "versions", Link.to(workspace + "/versions"))
                .linkIf(
                        may(caller, project, "view_members"),
                        "memberships",
                        Link.to(filtered("memberships", "project", project)))
                .linkIf(reads || may(caller, project, "manage_types"), "types", Link.to(workspace + "/types"))
                .link("schema", Link.to("/api/v3/workspaces/schema"))
                .link("projectStorages", Link.to(filtered("project_storages", "projectId", project)));
    }

    private void actions(Hal hal, Project project, Caller caller) {
        var edits = may(caller, project, "edit_project");
        var favored = caller.user() != null && project.favoredBy().contains(caller.id());
        var favorite = "/api/v3/workspaces/" + project.id() + "/favorite";
        hal.linkIf(edits, "update", Link.action(project.href() + "/form", "post"))
                .linkIf(edits, "updateImmediately", Link.action(project.href(), "patch"))
                .linkIf(caller.admin(), "delete", Link.action(project.href(), "delete"))
                .linkIf(!favored || caller.system(), "favor", Link.action(favorite, "post"))
                .linkIf(favored || caller.system(), "disfavor", Link.action(favorite, "delete"));
    }

    private Hal family(Hal hal, Project project, Caller caller) {
        var status = ProjectStatus.of(project.statusCode());
        var ancestors = new ArrayList<Link>();
        var parent = instance.state().projects().find(project.parentId());
        for (var above = parent;
                above != null;
                above = instance.state().projects().find(above.parentId())) {
            ancestors.add(
                    0,
                    instance.access().visible(caller, above)
                            ? link(above)
                            : Link.to(UNDISCLOSED, Text.of("link.undisclosed_ancestor")));
        }
        return hal.link("status", status == null ? Link.none() : status.link())
                .link("ancestors", ancestors)
                .link("parent", parentLink(parent, caller));
    }

    private Link parentLink(@Nullable Project parent, Caller caller) {
        if (parent == null) {
            return Link.none();
        }
        return instance.access().visible(caller, parent)
                ? link(parent)
                : Link.to(UNDISCLOSED, Text.of("link.undisclosed_parent"));
    }

    private boolean may(Caller caller, Project project, String permission) {
        return instance.access().allowed(caller, permission, project);
    }

    private static String filtered(String list, String filter, Project project) {
        var filters = "[{\"" + filter + "\":{\"operator\":\"=\",\"values\":[\"" + project.id() + "\"]}}]";
        return "/api/v3/" + list + "?filters=" + Query.encode(filters);
    }
}

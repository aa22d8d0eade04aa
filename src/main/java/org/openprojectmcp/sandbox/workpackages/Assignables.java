package org.openprojectmcp.sandbox.workpackages;

import java.util.Comparator;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.people.Principal;

/** What may be linked from a work package of a project. */
public final class Assignables {
    private final Instance instance;

    public Assignables(Instance instance) {
        this.instance = instance;
    }

    /** The types of a project, as people see them. */
    public List<Type> types(Project project) {
        return project.typeIds().stream()
                .map(id -> instance.state().types().get(id))
                .sorted(Comparator.comparing(Type::position))
                .toList();
    }

    /** The open versions a work package may go into. */
    public List<Version> versions(Project project) {
        return instance.state().versions().all().stream()
                .filter(version -> version.status().equals("open"))
                .filter(version -> SharedVersions.reaches(version, project, instance.state()))
                .sorted(Comparator.comparing(Version::name))
                .toList();
    }

    /** The statuses a user may give a work package that has a type and a status, that status among them. */
    public List<Status> statuses(Principal user, WorkPackage row, Project project) {
        var typeId = row.typeId();
        var from = row.statusId();
        var allowed = instance.state().statuses().all().stream()
                .filter(status -> status.id() == from || transition(user, project, typeId, from, status.id()));
        return allowed.sorted(Comparator.comparing(Status::position)).toList();
    }

    /** Whether the workflow lets a user take a work package from one status to another. */
    public boolean transition(Principal user, Project project, int typeId, int from, int to) {
        var roles = instance.access().roles(user, project);
        if (user.admin() && roles.isEmpty()) {
            return instance.state().roles().all().stream().anyMatch(role -> instance.state()
                    .workflow()
                    .next(role.id(), typeId, from)
                    .contains(to));
        }
        return roles.stream().anyMatch(role -> instance.state()
                .workflow()
                .next(role.id(), typeId, from)
                .contains(to));
    }
}

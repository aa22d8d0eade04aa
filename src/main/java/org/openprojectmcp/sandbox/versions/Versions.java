package org.openprojectmcp.sandbox.versions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;

/** Which versions a project can use, by how they are shared, and who sees them. */
public final class Versions {
    private final Instance instance;

    public Versions(Instance instance) {
        this.instance = instance;
    }

    /** The versions that work packages of a project can be planned for, in any status; the newest first. */
    public List<Version> availableIn(Project project) {
        return instance.state().versions().all().stream()
                .filter(version -> available(version, project))
                .sorted(Comparator.comparing(Version::id).reversed())
                .toList();
    }

    /** The projects that can use a version. */
    public Stream<Project> projectsOf(Version version) {
        return instance.state().projects().all().stream().filter(project -> available(version, project));
    }

    /** Whether a project can use a version. */
    public boolean available(Version version, Project project) {
        var home = instance.state().projects().get(version.projectId());
        if (home.id() == project.id()) {
            return true;
        }
        return switch (version.sharing()) {
            case "descendants" -> above(home, project);
            case "hierarchy" -> above(home, project) || above(project, home);
            case "tree" -> root(home).id() == root(project).id();
            case "system" -> true;
            default -> false;
        };
    }

    /** Whether the caller sees a version: through any project that can use it. */
    public boolean visible(Caller caller, Version version) {
        return projectsOf(version)
                .anyMatch(project -> instance.access().allowed(caller, "view_work_packages", project)
                        || instance.access().allowed(caller, "manage_versions", project));
    }

    private boolean above(Project ancestor, Project project) {
        for (var one = parent(project); one != null; one = parent(one)) {
            if (one.id() == ancestor.id()) {
                return true;
            }
        }
        return false;
    }

    private Project root(Project project) {
        var top = project;
        for (var above = parent(top); above != null; above = parent(top)) {
            top = above;
        }
        return top;
    }

    private @Nullable Project parent(Project project) {
        return instance.state().projects().find(project.parentId());
    }
}

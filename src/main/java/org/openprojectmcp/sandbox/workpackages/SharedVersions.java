package org.openprojectmcp.sandbox.workpackages;

import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.state.State;

/** How far a version reaches beyond the project that defines it. */
public final class SharedVersions {
    private SharedVersions() {}

    /** Whether work packages of a project may be in a version. */
    public static boolean reaches(Version version, Project project, State state) {
        if (version.projectId() == project.id()) {
            return true;
        }
        var home = state.projects().get(version.projectId());
        return switch (version.sharing()) {
            case "system" -> true;
            case "descendants" -> above(home, project, state);
            case "hierarchy" -> above(home, project, state) || above(project, home, state);
            case "tree" -> root(home, state) == root(project, state);
            default -> false;
        };
    }

    private static boolean above(Project upper, Project lower, State state) {
        for (var at = state.projects().find(lower.parentId());
                at != null;
                at = state.projects().find(at.parentId())) {
            if (at.id() == upper.id()) {
                return true;
            }
        }
        return false;
    }

    private static int root(Project project, State state) {
        var at = project;
        for (var parent = state.projects().find(at.parentId());
                parent != null;
                parent = state.projects().find(at.parentId())) {
            at = parent;
        }
        return at.id();
    }
}

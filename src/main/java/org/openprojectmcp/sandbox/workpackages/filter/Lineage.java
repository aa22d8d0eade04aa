package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;

/** What is above work packages and projects, and below projects. */
public final class Lineage {
    private final State state;

    private Lineage(State state) {
        this.state = state;
    }

    static Lineage of(State state) {
        return new Lineage(state);
    }

    /** The ids of all rows above a work package. */
    Collection<Integer> ancestors(WorkPackage row) {
        var ids = new ArrayList<Integer>();
        for (var at = state.workPackages().find(row.parentId()); at != null; ) {
            ids.add(at.id());
            at = state.workPackages().find(at.parentId());
        }
        return ids;
    }

    /** A project and the projects above it. */
    static List<Integer> projects(State state, int projectId) {
        var ids = new ArrayList<Integer>();
        for (var at = state.projects().find(projectId); at != null; ) {
            ids.add(at.id());
            at = state.projects().find(at.parentId());
        }
        return ids;
    }

    /** A project and the projects below it. */
    public static List<Project> withDescendants(State state, Project project) {
        var all = new ArrayList<>(List.of(project));
        for (var i = 0; i < all.size(); i++) {
            all.addAll(state.indexes().subprojects(all.get(i).id()));
        }
        return all;
    }
}

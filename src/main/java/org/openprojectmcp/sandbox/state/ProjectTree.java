package org.openprojectmcp.sandbox.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openprojectmcp.sandbox.model.Project;

/**
 * Where projects stand among their siblings. A new one comes after all whose names precede its own; a project that is renamed stays
 * where it is.
 */
public final class ProjectTree {
    private final Table<Project> projects;
    private final List<Integer> order = new ArrayList<>();

    ProjectTree(Table<Project> projects) {
        this.projects = projects;
    }

    /** Puts a new project into its place. */
    public void add(Project project) {
        var place = 0;
        for (var i = 0; i < order.size(); i++) {
            var other = projects.find(order.get(i).intValue());
            if (other != null
                    && Objects.equals(other.parentId(), project.parentId())
                    && lower(other).compareTo(lower(project)) < 0) {
                place = i + 1;
            }
        }
        order.add(place, project.id());
    }

    /** The place of a project, to be compared with those of its siblings. */
    public int place(Project project) {
        return order.indexOf(project.id());
    }

    private static String lower(Project project) {
        return project.name().toLowerCase(Locale.ROOT);
    }
}

package org.openprojectmcp.sandbox.workpackages.filter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.query.FilterField;
import org.openprojectmcp.sandbox.query.FilterSet;
import org.openprojectmcp.sandbox.query.Strategy;
import org.openprojectmcp.sandbox.state.State;

/** The filters that modules bring: budgets, phases of projects, backlogs. */
final class ModuleFilters {
    private static final Set<String> BACKLOG_TYPES = Set.of("story", "task", "impediment", "any");

    private final State state;
    private final @Nullable Project project;

    ModuleFilters(State state, @Nullable Project project) {
        this.state = state;
        this.project = project;
    }

    void addTo(FilterSet<WorkPackage> filters) {
        if (project != null && project.has("budgets")) {
            filters.add("budget", budget(project));
        }
        filters.add("project_phase_definition", phase());
        if (project == null || project.has("backlogs")) {
            filters.add("backlogs_work_package_type", backlogType());
        }
    }

    private FilterField<WorkPackage> budget(Project project) {
        return FilterField.<WorkPackage>value("Budget", Strategy.LIST_OPTIONAL, row -> row.value(Attribute.BUDGET))
                .allowing((value, context) -> state.content().budgetsOf(project.id()).stream()
                        .anyMatch(budget -> String.valueOf(budget.id()).equals(value)));
    }

    /** No work package is in a phase: only an enterprise plan lets one be put there. */
    private FilterField<WorkPackage> phase() {
        return FilterField.<WorkPackage>list("Project phase", Strategy.LIST_OPTIONAL, row -> List.of())
                .allowing((value, context) -> state.phaseDefinitions().find(FilterValues.number(value)) != null);
    }

    /** A state does not tell which type the tasks of a backlog have, so only stories are known. */
    private FilterField<WorkPackage> backlogType() {
        return FilterField.<WorkPackage>list(
                        "Backlog type",
                        Strategy.LIST,
                        row -> state.types().get(row.typeId()).has("story_points")
                                ? List.of("story", "any")
                                : List.of())
                .allowing((value, context) -> BACKLOG_TYPES.contains(value));
    }
}

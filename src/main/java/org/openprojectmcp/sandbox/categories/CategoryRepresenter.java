package org.openprojectmcp.sandbox.categories;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;

/** A work package category as HAL. */
public final class CategoryRepresenter implements Representer<Category> {
    private final Instance instance;

    public CategoryRepresenter(Instance instance) {
        this.instance = instance;
    }

    /** The link to a category. */
    public static Link link(Category category) {
        return Link.to("/api/v3/categories/" + category.id(), category.name());
    }

    @Override
    public ObjectNode element(Category category, Caller caller) {
        var assignee = instance.state().principals().find(category.assigneeId());
        var project = instance.state().projects().get(category.projectId());
        var hal = Hal.of("Category")
                .put("id", category.id())
                .put("name", category.name())
                .link("self", link(category))
                .link("project", ProjectRepresenter.link(project));
        if (assignee != null) {
            hal.link("defaultAssignee", PrincipalRepresenter.link(assignee));
        }
        return hal.node();
    }
}

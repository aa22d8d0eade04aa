package org.openprojectmcp.sandbox.categories;

import java.util.Comparator;
import java.util.Locale;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.instance.TypeRepresenter;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.projects.Projects;

/** Work package categories, and the types a project uses. */
public final class CategoriesResource {
    private final Instance instance;
    private final CategoryRepresenter categories;
    private final TypeRepresenter types = new TypeRepresenter();

    public CategoriesResource(Instance instance) {
        this.instance = instance;
        this.categories = new CategoryRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        for (var name : Projects.COLLECTIONS) {
            router.get("/" + name + "/{id}/categories", this::ofProject)
                    .get("/" + name + "/{id}/types", this::typesOfProject);
        }
        router.get("/categories/{id}", this::get);
    }

    private Answer get(Request request) {
        var category = instance.state().categories().find(request.id());
        if (category == null
                || !instance.access()
                        .visible(request.caller(), instance.state().projects().get(category.projectId()))) {
            throw ApiError.notFound();
        }
        return Answer.ok(categories.single(category, request.caller()));
    }

    private Answer ofProject(Request request) {
        var project = Projects.visible(instance, request);
        var elements = instance.state().indexes().categoriesOf(project.id()).stream()
                .sorted(Comparator.comparing(
                        (Category category) -> category.name().toLowerCase(Locale.ROOT)))
                .map(category -> categories.element(category, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/workspaces/" + project.identifier() + "/categories", elements));
    }

    private Answer typesOfProject(Request request) {
        var project = Projects.visible(instance, request);
        if (!instance.access().allowed(request.caller(), "view_work_packages", project)) {
            instance.access().require(request.caller(), "manage_types", project);
        }
        var elements = project.typeIds().stream()
                .map(id -> instance.state().types().get(id))
                .sorted(Comparator.comparing(Type::position))
                .map(type -> types.element(type, request.caller()))
                .toList();
        return Answer.ok(HalCollection.of("/api/v3/workspaces/" + project.id() + "/types", elements));
    }
}

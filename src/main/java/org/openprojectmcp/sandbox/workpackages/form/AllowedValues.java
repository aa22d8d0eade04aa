package org.openprojectmcp.sandbox.workpackages.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.budgets.BudgetRepresenter;
import org.openprojectmcp.sandbox.categories.CategoryRepresenter;
import org.openprojectmcp.sandbox.form.Property;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.instance.PriorityRepresenter;
import org.openprojectmcp.sandbox.instance.StatusRepresenter;
import org.openprojectmcp.sandbox.instance.TypeRepresenter;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.sprints.SprintRepresenter;
import org.openprojectmcp.sandbox.versions.VersionRepresenter;
import org.openprojectmcp.sandbox.workpackages.Assignables;
import org.openprojectmcp.sandbox.workpackages.draft.Draft;

/** What the links of a draft may lead to, as its form tells. */
final class AllowedValues implements BiConsumer<String, Property> {
    private final Instance instance;
    private final Draft draft;
    private final Caller caller;
    private final @Nullable Project project;
    private final Assignables assignables;

    AllowedValues(Instance instance, Draft draft, Caller caller) {
        this.instance = instance;
        this.draft = draft;
        this.caller = caller;
        this.project = instance.state().projects().find(draft.row().integer(Attribute.PROJECT));
        this.assignables = new Assignables(instance);
    }

    @Override
    public void accept(String name, Property property) {
        switch (name) {
            case "project" -> property.link(address() + "/available_projects");
            case "parent" -> parent(property);
            case "assignee", "responsible" -> people(property);
            case "type" -> list(property, types(), TypeRepresenter::link, new TypeRepresenter());
            case "status" -> list(property, statuses(), StatusRepresenter::link, new StatusRepresenter());
            case "priority" -> list(property, priorities(), PriorityRepresenter::link, new PriorityRepresenter());
            case "category" -> category(property);
            case "version" -> version(property);
            case "budget" -> budget(property);
            case "sprint" -> sprint(property);
            default -> custom(name, property);
        }
    }

    private String address() {
        return draft.isNew() ? "/api/v3/work_packages" : draft.row().href();
    }

    private void parent(Property property) {
        if (!draft.isNew()) {
            property.link(address() + "/available_relation_candidates?type=parent");
        }
    }

    private void people(Property property) {
        if (!draft.isNew()) {
            property.link(address() + "/available_assignees");
        } else if (project != null) {
            property.link("/api/v3/workspaces/" + project.id() + "/available_assignees");
        }
    }

    private List<Type> types() {
        return project == null
                ? instance.state().types().all().stream()
                        .sorted(Comparator.comparing(Type::position))
                        .toList()
                : assignables.types(project);
    }

    private List<Status> statuses() {
        var from = draft.before() == null ? draft.row() : draft.before();
        if (project == null || from.integer(Attribute.TYPE) == null || from.integer(Attribute.STATUS) == null) {
            return instance.state().statuses().all().stream()
                    .filter(Status::isDefault)
                    .toList();
        }
        var typed = from.with(Attribute.TYPE, draft.row().integer(Attribute.TYPE));
        return assignables.statuses(caller.principal(), typed, project);
    }

    private List<Priority> priorities() {
        return instance.state().priorities().all().stream()
                .filter(Priority::active)
                .sorted(Comparator.comparing(Priority::position))
                .toList();
    }

    private void category(Property property) {
        if (project != null) {
            var categories = List.copyOf(instance.state().indexes().categoriesOf(project.id()));
            list(property, categories, CategoryRepresenter::link, new CategoryRepresenter(instance));
        }
    }

    private void version(Property property) {
        if (project != null) {
            list(property, assignables.versions(project), VersionRepresenter::link, new VersionRepresenter(instance));
        }
    }

    private void budget(Property property) {
        if (project != null && instance.access().allowed(caller, "view_budgets", project)) {
            var budgets = instance.state().content().budgetsOf(project.id());
            list(property, budgets, BudgetRepresenter::link, new BudgetRepresenter());
        }
    }

    private void sprint(Property property) {
        if (project != null) {
            var sprints = instance.state().content().sprints().all().stream()
                    .filter(sprint -> sprint.projectId() == project.id())
                    .toList();
            list(property, sprints, SprintRepresenter::link, new SprintRepresenter(instance));
        }
    }

    private void custom(String name, Property property) {
        var field = instance.state().customFields().all().stream()
                .filter(f -> f.key().equals(name))
                .findFirst();
        field.ifPresent(f -> {
            switch (f.format()) {
                case "user" -> property.link(principals());
                case "version" -> version(property);
                default -> options(property, f);
            }
        });
    }

    private String principals() {
        var filters = "[{\"status\":{\"operator\":\"!\",\"values\":[\"3\"]}},"
                + "{\"type\":{\"operator\":\"=\",\"values\":[\"User\",\"Group\",\"PlaceholderUser\"]}},"
                + "{\"member\":{\"operator\":\"=\",\"values\":[\"" + (project == null ? "" : project.id()) + "\"]}}]";
        return "/api/v3/principals?filters=" + Query.encode(filters) + "&pageSize=-1";
    }

    private static void options(Property property, CustomField field) {
        var links = field.options().stream().map(AllowedValues::link).toList();
        var documents = field.options().stream()
                .map(option -> Hal.of("CustomOption")
                        .put("id", option.id())
                        .put("value", option.value())
                        .link("self", link(option))
                        .node())
                .toList();
        property.link(links, documents);
    }

    private static Link link(CustomField.Option option) {
        return Link.to("/api/v3/custom_options/" + option.id(), option.value());
    }

    private <R> void list(Property property, List<R> rows, Function<R, Link> link, Representer<R> representer) {
        List<ObjectNode> documents =
                rows.stream().map(row -> representer.element(row, caller)).toList();
        property.link(rows.stream().map(link).toList(), documents);
    }
}

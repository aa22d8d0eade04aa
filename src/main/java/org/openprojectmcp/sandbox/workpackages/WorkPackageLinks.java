package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.categories.CategoryRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.instance.PriorityRepresenter;
import org.openprojectmcp.sandbox.instance.StatusRepresenter;
import org.openprojectmcp.sandbox.instance.TypeRepresenter;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.sprints.SprintRepresenter;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.Table;
import org.openprojectmcp.sandbox.versions.VersionRepresenter;

/** The links from a work package to what it belongs to, saved or not. */
public final class WorkPackageLinks {
    private final Instance instance;

    public WorkPackageLinks(Instance instance) {
        this.instance = instance;
    }

    /** The link to a work package. */
    public static Link link(WorkPackage row) {
        return Link.to(row.href(), row.subject());
    }

    /** The link to a parent, child or ancestor. */
    private Link relative(WorkPackage row) {
        var link = link(row);
        return instance.has(Feature.SEMANTIC_IDS)
                ? link.with("displayId", WorkPackages.displayId(instance, row))
                : link;
    }

    /** Adds the links that a person may write. */
    public void writable(Hal hal, WorkPackage row, Caller caller) {
        var state = instance.state();
        add(hal, row, Attribute.CATEGORY, state.categories(), CategoryRepresenter::link);
        add(hal, row, Attribute.TYPE, state.types(), TypeRepresenter::link);
        add(hal, row, Attribute.PRIORITY, state.priorities(), PriorityRepresenter::link);
        add(hal, row, Attribute.PROJECT, state.projects(), ProjectRepresenter::link);
        hal.link("projectPhaseDefinition", Link.none().title(null));
        add(hal, row, Attribute.STATUS, state.statuses(), StatusRepresenter::link);
        add(hal, row, Attribute.RESPONSIBLE, state.principals(), PrincipalRepresenter::link);
        add(hal, row, Attribute.ASSIGNEE, state.principals(), PrincipalRepresenter::link);
        add(hal, row, Attribute.VERSION, state.versions(), VersionRepresenter::link);
        if (instance.has(Feature.SPRINTS) && WorkPackages.project(instance, row).has("backlogs")) {
            add(hal, row, Attribute.SPRINT, state.content().sprints(), SprintRepresenter::link);
        }
        var parent = visible(state.workPackages().find(row.parentId()), caller);
        hal.link("parent", parent == null ? Link.none() : relative(parent));
    }

    /** Adds author, ancestors and children. */
    void family(Hal hal, WorkPackage row, Caller caller) {
        add(hal, row, Attribute.AUTHOR, instance.state().principals(), PrincipalRepresenter::link);
        var ancestors = new ArrayList<Link>();
        var above = visible(instance.state().workPackages().find(row.parentId()), caller);
        while (above != null) {
            ancestors.add(0, relative(above));
            above = visible(instance.state().workPackages().find(above.parentId()), caller);
        }
        hal.link("ancestors", ancestors);
        var children = instance.state().indexes().children(row.id()).stream()
                .filter(child -> visible(child, caller) != null)
                .map(this::relative)
                .toList();
        if (!children.isEmpty()) {
            hal.link("children", children);
        }
    }

    /** Adds a custom field that is a link. */
    public void custom(Hal hal, CustomField field, WorkPackage row) {
        var links = row.custom().getOrDefault(field.id(), List.of()).stream()
                .map(value -> link(instance.state(), field, value))
                .toList();
        if (field.multiple()) {
            hal.link(field.key(), links);
        } else {
            hal.link(field.key(), links.isEmpty() ? Link.none().title(null) : links.get(0));
        }
    }

    /** The link to one value of a custom field. */
    public static Link link(State state, CustomField field, String value) {
        var id = Integer.parseInt(value);
        return switch (field.format()) {
            case "user" -> PrincipalRepresenter.link(state.principals().get(id));
            case "version" -> VersionRepresenter.link(state.versions().get(id));
            default ->
                Link.to(
                        "/api/v3/custom_options/" + id,
                        field.options().stream()
                                .filter(option -> option.id() == id)
                                .findFirst()
                                .orElseThrow()
                                .value());
        };
    }

    private static <R extends Row> void add(
            Hal hal, WorkPackage row, Attribute attribute, Table<R> table, Function<R, Link> link) {
        var linked = table.find(row.integer(attribute));
        hal.link(attribute.key(), linked == null ? Link.none() : link.apply(linked));
    }

    private @Nullable WorkPackage visible(@Nullable WorkPackage row, Caller caller) {
        return row != null && WorkPackages.visible(instance, caller, row) ? row : null;
    }

    /** The link by which somebody else is made a watcher. */
    static Link watching(String href, String user) {
        var payload = JsonNodeFactory.instance.objectNode();
        payload.putObject("user").put("href", user);
        return Link.action(href, "post").with("payload", payload);
    }
}

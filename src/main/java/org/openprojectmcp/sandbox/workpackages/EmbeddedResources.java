package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.access.Rights;
import org.openprojectmcp.sandbox.attachments.AttachmentRepresenter;
import org.openprojectmcp.sandbox.categories.CategoryRepresenter;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.HalCollection;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.instance.PriorityRepresenter;
import org.openprojectmcp.sandbox.instance.StatusRepresenter;
import org.openprojectmcp.sandbox.instance.TypeRepresenter;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.versions.VersionRepresenter;

/** What a work package on its own has inside. */
final class EmbeddedResources {
    private final Instance instance;
    private final WorkPackageRepresenter workPackages;
    private final RelationRepresenter relations;
    private final ProjectRepresenter projects;
    private final PrincipalRepresenter principals;
    private final VersionRepresenter versions;
    private final CategoryRepresenter categories;
    private final AttachmentRepresenter attachments;

    EmbeddedResources(Instance instance, WorkPackageRepresenter workPackages) {
        this.instance = instance;
        this.workPackages = workPackages;
        this.relations = new RelationRepresenter(instance);
        this.projects = new ProjectRepresenter(instance);
        this.principals = new PrincipalRepresenter(instance);
        this.versions = new VersionRepresenter(instance);
        this.categories = new CategoryRepresenter(instance);
        this.attachments = new AttachmentRepresenter(instance);
    }

    void add(Hal hal, WorkPackage row, Caller caller, Rights rights) {
        var state = instance.state();
        hal.embed("attachments", attachments.list("work_packages", row.id(), caller));
        hal.embed("relations", HalCollection.of(row.href() + "/relations", relations(row, caller)));
        document(hal, "type", state.types().find(row.typeId()), new TypeRepresenter(), caller);
        document(
                hal,
                "priority",
                state.priorities().find(row.integer(Attribute.PRIORITY)),
                new PriorityRepresenter(),
                caller);
        document(hal, "project", state.projects().find(row.projectId()), projects, caller);
        document(hal, "status", state.statuses().find(row.statusId()), new StatusRepresenter(), caller);
        document(hal, "category", state.categories().find(row.integer(Attribute.CATEGORY)), categories, caller);
        document(hal, "version", state.versions().find(row.integer(Attribute.VERSION)), versions, caller);
        for (var attribute : List.of(Attribute.AUTHOR, Attribute.RESPONSIBLE, Attribute.ASSIGNEE)) {
            document(hal, attribute.key(), state.principals().find(row.integer(attribute)), principals, caller);
        }
        var parent = state.workPackages().find(row.parentId());
        if (parent != null && WorkPackages.visible(instance, caller, parent)) {
            hal.embed("parent", workPackages.element(parent, caller));
        }
        customUsers(hal, row, caller);
        hal.embed(
                "customActions",
                CustomActions.of(instance, row, rights).stream()
                        .map(CustomActions::document)
                        .toList());
        if (WorkPackageActions.seesCosts(rights)) {
            hal.embed("costsByType", new Costs(state, row, caller, rights).byType());
        }
    }

    private List<ObjectNode> relations(WorkPackage row, Caller caller) {
        return instance.state().indexes().relationsOf(row.id()).stream()
                .filter(relation -> Ends.visible(instance, relation, caller))
                .map(relation -> relations.element(relation, caller))
                .toList();
    }

    private void customUsers(Hal hal, WorkPackage row, Caller caller) {
        for (var field : CustomFields.of(instance.state(), row.projectId(), row.typeId())) {
            var values = row.custom().getOrDefault(field.id(), List.of());
            if (field.format().equals("user") && !field.multiple() && !values.isEmpty()) {
                var user = instance.state().principals().find(Integer.parseInt(values.get(0)));
                document(hal, field.key(), user, principals, caller);
            }
        }
    }

    private static <R> void document(Hal hal, String name, @Nullable R row, Representer<R> representer, Caller caller) {
        if (row != null) {
            hal.embed(name, representer.element(row, caller));
        }
    }
}

package org.openprojectmcp.sandbox.workpackages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.definition.RelationType;

/** A relation as HAL. */
public final class RelationRepresenter implements Representer<Relation> {
    private final Instance instance;

    public RelationRepresenter(Instance instance) {
        this.instance = instance;
    }

    @Override
    public ObjectNode element(Relation relation, Caller caller) {
        return hal(relation, caller).node();
    }

    /** The document, to be extended. */
    public Hal hal(Relation relation, Caller caller) {
        var href = "/api/v3/relations/" + relation.id();
        var type = RelationType.of(relation.type());
        var from = instance.state().workPackages().get(relation.fromId());
        var to = instance.state().workPackages().get(relation.toId());
        var manages = instance.access().allowed(caller, "manage_work_package_relations", from.projectId());
        var hal = Hal.of("Relation")
                .put("id", relation.id())
                .put("name", type.label().words())
                .put("type", type.key())
                .put("reverseType", type.reverse());
        if (type == RelationType.FOLLOWS) {
            hal.put("lag", relation.lag());
        }
        return hal.put("description", relation.description())
                .link("self", Link.to(href))
                .linkIf(manages, "updateImmediately", Link.action(href, "patch"))
                .linkIf(manages, "delete", Link.action(href, "delete").title("Remove relation"))
                .link("from", link(from))
                .link("to", link(to));
    }

    private static Link link(WorkPackage row) {
        return Link.to(row.href(), row.subject());
    }
}

package org.openprojectmcp.sandbox.workpackages.list;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.instance.StatusRepresenter;
import org.openprojectmcp.sandbox.instance.TypeRepresenter;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.ProjectRepresenter;
import org.openprojectmcp.sandbox.query.Select;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.workpackages.WorkPackageLinks;
import org.openprojectmcp.sandbox.workpackages.WorkPackages;

/** The few columns that {@code select} knows, without the cost of a whole work package. */
final class SlimRepresenter {
    private static final List<String> LINKS =
            List.of("self", "project", "status", "type", "author", "assignee", "responsible");
    private static final Select COLUMNS =
            new Select(LINKS, List.of("_type", "id", "subject", "startDate", "dueDate", "date"));
    private static final Select WITH_DISPLAY_ID =
            new Select(LINKS, List.of("_type", "id", "displayId", "subject", "startDate", "dueDate", "date"));

    private final Instance instance;
    private final State state;

    SlimRepresenter(Instance instance) {
        this.instance = instance;
        this.state = instance.state();
    }

    /** The columns. */
    Select columns() {
        return instance.has(Feature.DISPLAY_ID) ? WITH_DISPLAY_ID : COLUMNS;
    }

    ObjectNode element(WorkPackage row) {
        var type = state.types().get(row.typeId());
        var hal = Hal.of("WorkPackage").put("id", row.id()).put("subject", row.subject());
        if (instance.has(Feature.DISPLAY_ID)) {
            hal.put("displayId", WorkPackages.displayId(instance, row));
        }
        if (type.milestone()) {
            hal.put("date", row.date(Attribute.DUE_DATE));
        } else {
            hal.put("startDate", row.date(Attribute.START_DATE)).put("dueDate", row.date(Attribute.DUE_DATE));
        }
        hal.link("self", WorkPackageLinks.link(row))
                .link("project", ProjectRepresenter.link(state.projects().get(row.projectId())))
                .link("status", StatusRepresenter.link(state.statuses().get(row.statusId())))
                .link("type", TypeRepresenter.link(type));
        for (var attribute : List.of(Attribute.AUTHOR, Attribute.ASSIGNEE, Attribute.RESPONSIBLE)) {
            var principal = state.principals().find(row.integer(attribute));
            hal.link(attribute.key(), principal == null ? Link.none() : PrincipalRepresenter.link(principal));
        }
        return hal.node();
    }
}

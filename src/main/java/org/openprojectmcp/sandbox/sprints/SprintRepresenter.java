package org.openprojectmcp.sandbox.sprints;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.Sprint;

/** A sprint as HAL. */
public final class SprintRepresenter implements Representer<Sprint> {
    private static final String STATUS = "urn:openproject-org:api:v3:sprints:status:";

    private final Instance instance;

    public SprintRepresenter(Instance instance) {
        this.instance = instance;
    }

    /** The link to a sprint. */
    public static Link link(Sprint sprint) {
        return Link.to(sprint.href(), sprint.name());
    }

    @Override
    public ObjectNode element(Sprint sprint, Caller caller) {
        var project = instance.state().projects().get(sprint.projectId());
        return Hal.of("Sprint")
                .put("id", sprint.id())
                .put("name", sprint.name())
                .put("startDate", sprint.startDate())
                .put("finishDate", sprint.finishDate())
                .put("createdAt", sprint.createdAt())
                .put("updatedAt", sprint.updatedAt())
                .link("self", link(sprint))
                .link("definingWorkspace", Link.to(project.href(), project.name()))
                .link(
                        "status",
                        Link.to(STATUS + sprint.status(), sprint.status().replace('_', ' ')))
                .node();
    }
}

package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;

/** How a project fares, in the order forms offer it. */
enum ProjectStatus {
    ON_TRACK("on_track", "On track"),
    AT_RISK("at_risk", "At risk"),
    OFF_TRACK("off_track", "Off track"),
    NOT_STARTED("not_started", "Not started"),
    FINISHED("finished", "Finished"),
    DISCONTINUED("discontinued", "Discontinued");

    private final String code;
    private final String label;

    ProjectStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The status of a code, or {@code null}. */
    static @Nullable ProjectStatus of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** All codes. */
    static String[] codes() {
        return Arrays.stream(values()).map(status -> status.code).toArray(String[]::new);
    }

    Link link() {
        return Link.to("/api/v3/project_statuses/" + code, label);
    }

    ObjectNode document() {
        return Hal.of("ProjectStatus")
                .put("id", code)
                .put("name", label)
                .link("self", link())
                .node();
    }
}

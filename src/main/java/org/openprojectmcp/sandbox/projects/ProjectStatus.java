package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.language.Text;

/** How a project fares, in the order forms offer it. */
enum ProjectStatus {
    ON_TRACK("on_track"),
    AT_RISK("at_risk"),
    OFF_TRACK("off_track"),
    NOT_STARTED("not_started"),
    FINISHED("finished"),
    DISCONTINUED("discontinued");

    private final String code;

    ProjectStatus(String code) {
        this.code = code;
    }

    /** The status of a code, or {@code null}. */
    static @Nullable ProjectStatus of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    Text label() {
        return Text.of("project_status." + code);
    }

    /** All codes. */
    static String[] codes() {
        return Arrays.stream(values()).map(status -> status.code).toArray(String[]::new);
    }

    Link link() {
        return Link.to("/api/v3/project_statuses/" + code, label());
    }

    ObjectNode document() {
        return Hal.of("ProjectStatus")
                .put("id", code)
                .put("name", label().words())
                .link("self", link())
                .node();
    }
}

package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.testing.TickingClock;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

/** What moves in other projects is told too. */
class MovedElsewhereTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes(
            SandboxOptions.demo().withClock(new TickingClock(Instant.parse("2026-11-18T09:00:00Z"))),
            "admin",
            new ToolPolicy(Settings.Confirm.OFF, ToolSelection.EVERYTHING));

    private static long create(String project, String dates) {
        return SERVED.call("create_work_package", "{'project': '" + project + "', 'subject': 'End'" + dates + "}")
                .path("id")
                .asLong();
    }

    @Test
    void aRelationAcrossProjectsTellsWhatItMoves() {
        long first = create("meter-rollout", ", 'start': '2026-11-23', 'due': '2026-11-24'");
        long follower = create("customer-portal", ", 'start': '2026-11-23', 'due': '2026-11-23'");

        JsonNode related = SERVED.call(
                "create_relation", "{'work_package': " + first + ", 'is': 'before', 'other': " + follower + "}");

        assertThat(related.path("also_moved")).anySatisfy(moved -> {
            assertThat(moved.path("id").asLong()).isEqualTo(follower);
            assertThat(moved.path("start").toString()).isEqualTo("[\"2026-11-23\",\"2026-11-25\"]");
        });
    }

    @Test
    void aFollowerInAnotherProjectIsToldWithItsDatesBefore() {
        long first = create("meter-rollout", ", 'start': '2026-11-23', 'due': '2026-11-24'");
        long follower = create("customer-portal", ", 'start': '2026-11-25', 'due': '2026-11-25'");
        SERVED.call("create_relation", "{'work_package': " + first + ", 'is': 'before', 'other': " + follower + "}");

        JsonNode updated = SERVED.call("update_work_package", "{'work_package': " + first + ", 'due': '2026-11-26'}");

        assertThat(updated.path("also_moved").toString() + updated.path("note").asText())
                .contains(Long.toString(follower))
                .contains("2026-11-27");
        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(5);
    }
}

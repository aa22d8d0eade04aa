package org.openprojectmcp.routes.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

/** A form tells of one work package alone; what its dates carry along is told besides. */
class PreviewedDatesTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create(String subject, String more) {
        return SERVED.call(
                        "create_work_package",
                        "{'project': 'customer-portal', 'type': 'Task', 'subject': '" + subject + "'" + more + "}")
                .path("id")
                .asLong();
    }

    private static JsonNode preview(long id, String change) {
        return SERVED.call("update_work_package", "{'work_package': " + id + ", " + change + ", 'preview': true}");
    }

    @Test
    void whatFollowsAndWhatIsAboveIsNamed() {
        long parent = create("Above", "");
        long first = create("First", ", 'start': '2026-12-02', 'due': '2026-12-03', 'parent': " + parent);
        long second = create("Second", "");
        SERVED.call("create_relation", "{'work_package': " + second + ", 'is': 'after', 'other': " + first + "}");

        assertThat(preview(first, "'due': '2026-12-10'").path("may_move").toString())
                .isEqualTo("[{\"id\":" + second + ",\"subject\":\"Second\",\"since\":\"it follows\"},{\"id\":" + parent
                        + ",\"subject\":\"Above\",\"since\":\"it is the parent\"}]");
        assertThat(preview(first, "'priority': 'High'").has("may_move")).isFalse();
        assertThat(preview(second, "'due': '2026-12-24'").has("may_move")).isFalse();
    }
}

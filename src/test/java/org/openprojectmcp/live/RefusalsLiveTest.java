package org.openprojectmcp.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@LiveTest
class RefusalsLiveTest {

    @AutoClose
    private static LiveTools tools;

    @BeforeAll
    static void aProjectOfItsOwn() throws Exception {
        tools = new LiveTools("Refusals");
    }

    @Test
    void whatIsNotThereIsSaidToBeNotThere() {
        assertThat(tools.failure("get_work_package", Map.of("work_package", 999_999_999)))
                .contains("does not exist, or is not visible");
        assertThat(tools.failure("list_work_packages", Map.of("project", "no such project at all")))
                .contains("no such project at all");
    }

    @Test
    void aChangeThatKnowsAnOlderStateIsNotMade() {
        int id = tools.workPackage("Contended");
        tools.call("update_work_package", Map.of("work_package", id, "subject", "Changed meanwhile"));

        assertThat(tools.failure(
                        "update_work_package", Map.of("work_package", id, "subject", "Late", "lock_version", 0)))
                .contains("was changed by somebody else meanwhile");
        assertThat(tools.call("get_work_package", Map.of("work_package", id))
                        .path("subject")
                        .asText())
                .isEqualTo("Changed meanwhile");
    }

    @Test
    void aCircleOfRelationsIsRefused() {
        int first = tools.workPackage("First");
        int second = tools.workPackage("Second");
        tools.call("create_relation", Map.of("work_package", second, "is", "after", "other", first));

        assertThat(tools.failure("create_relation", Map.of("work_package", first, "is", "after", "other", second)))
                .contains("nothing was written");
    }
}

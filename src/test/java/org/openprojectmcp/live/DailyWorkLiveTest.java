package org.openprojectmcp.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@LiveTest
class DailyWorkLiveTest {

    @AutoClose
    private static LiveTools tools;

    @BeforeAll
    static void aProjectOfItsOwn() throws Exception {
        tools = new LiveTools("Daily work");
    }

    private static int total(String tool, Map<String, Object> arguments) {
        return tools.call(tool, arguments).path("total").asInt();
    }

    @Test
    void aWorkPackageIsCreatedFoundChangedAndListed() {
        int id = tools.workPackage("Wire the meter für Zähler 7");

        tools.call("update_work_package", Map.of("work_package", id, "due", "2031-03-14", "subject", "Wire meter 7"));

        JsonNode read = tools.call("get_work_package", Map.of("work_package", id));
        assertThat(read.path("subject").asText()).isEqualTo("Wire meter 7");
        assertThat(read.toString()).contains("2031-03-14");
        assertThat(total("search_work_packages", Map.of("project", tools.project(), "text", "Wire meter")))
                .isEqualTo(1);
        assertThat(total("list_work_packages", Map.of("project", tools.project())))
                .isPositive();
    }

    @Test
    void workPackagesAreRelatedAndNoLonger() {
        int first = tools.workPackage("First");
        int second = tools.workPackage("Second");

        int relation = tools.call("create_relation", Map.of("work_package", second, "is", "after", "other", first))
                .path("id")
                .asInt();
        assertThat(total("list_relations", Map.of("work_package", first))).isEqualTo(1);

        String confirm = tools.call("delete_relation", Map.of("relation", relation))
                .path("confirm")
                .asText();
        tools.call("delete_relation", Map.of("relation", relation, "confirm", confirm));
        assertThat(total("list_relations", Map.of("work_package", first))).isZero();
    }

    @Test
    void timeIsLoggedAndAdded() {
        int id = tools.workPackage("To work on");
        tools.call("log_time", Map.of("work_package", id, "hours", "1h30", "comment", "Wiring"));
        tools.call("log_time", Map.of("work_package", id, "hours", 2));

        JsonNode entries = tools.call("list_time_entries", Map.of("work_package", id));

        assertThat(entries.path("total").asInt()).isEqualTo(2);
        assertThat(entries.path("hours").asDouble()).isEqualTo(3.5);
    }

    @Test
    void aCommentIsInTheHistory() {
        int id = tools.workPackage("To talk about");
        tools.call("add_comment", Map.of("work_package", id, "comment", "Zwei für alle 🚀"));

        assertThat(tools.call("list_activities", Map.of("work_package", id)).toString())
                .contains("Zwei für alle 🚀");
    }
}

package org.openprojectmcp.routes.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class GetWorkCalendarTest {

    @AutoClose
    private static ServedRoutes served;

    @BeforeAll
    static void serve() {
        ObjectNode state = DemoState.demo(ServedRoutes.CLOCK);
        ArrayNode days = state.putArray("non_working_days");
        days.addObject().put("id", 1).put("name", "Christmas Day").put("date", "2026-12-25");
        days.addObject().put("id", 2).put("name", "New Year").put("date", "2027-01-01");
        served = new ServedRoutes(
                SandboxOptions.of(new SandboxOptions.Source.Text(state.toString()))
                        .withClock(ServedRoutes.CLOCK),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));
    }

    @Test
    void onlyTheFreeDaysOfThePeriodAreToldAndCounted() {
        JsonNode calendar = served.call("get_work_calendar", "{'from': '2026-12-21', 'to': '2026-12-27'}");

        assertThat(calendar.path("free_days")).hasSize(1);
        assertThat(calendar.at("/free_days/0/name").asText()).isEqualTo("Christmas Day");
        assertThat(calendar.path("working_days").asInt()).isEqualTo(4);
        assertThat(calendar.path("working_week")).hasSize(5);
        assertThat(calendar.path("weekend")).hasSize(2);
        assertThat(calendar.path("hours_per_day").asInt()).isEqualTo(8);
    }

    @Test
    void theDefaultIsAMonthFromToday() {
        JsonNode calendar = served.call("get_work_calendar", "{}");

        assertThat(calendar.path("from").asText()).isEqualTo("2026-11-18");
        assertThat(calendar.path("to").asText()).isEqualTo("2026-12-18");
    }
}

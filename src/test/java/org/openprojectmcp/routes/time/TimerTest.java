package org.openprojectmcp.routes.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;

class TimerTest {

    private final MovedClock clock = new MovedClock();

    @AutoClose
    private final ServedRoutes served = new ServedRoutes(
            SandboxOptions.demo().withClock(clock),
            DemoState.DEMO_LOGIN,
            new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING));

    @Test
    void aTimerBooksTheTimeThatPassed() {
        JsonNode started =
                served.call("start_timer", "{'work_package': 12, 'activity': 'Development', 'comment': 'on site'}");
        assertThat(started.path("ongoing").asBoolean()).isTrue();
        assertThat(started.path("started").asText()).isEqualTo("2026-11-18T09:00Z");

        clock.pass(Duration.ofMinutes(100));
        JsonNode stopped = served.call("stop_timer", "{}");

        assertThat(stopped.path("id")).isEqualTo(started.path("id"));
        assertThat(stopped.path("hours").doubleValue()).isEqualTo(1.67);
        assertThat(stopped.has("ongoing")).isFalse();
        assertThat(stopped.at("/comment/user_text").asText()).isEqualTo("on site");
        assertThat(stopped.at("/day/hours").doubleValue()).isGreaterThanOrEqualTo(1.67);
        assertThat(served.upstream().passed()).hasSize(3);
    }

    @Test
    void aSecondTimerIsRefusedAndTheFirstRunsOn() {
        served.call("start_timer", "{'work_package': 12}");

        assertThat(served.failure("start_timer", "{'work_package': 51}"))
                .contains("Old town #12", "2026-11-18T09:00Z", "stop_timer", "nothing was started");
        clock.pass(Duration.ofHours(1));
        assertThat(served.call("stop_timer", "{}").at("/work_package/id").asInt())
                .isEqualTo(12);
    }

    @Test
    void hoursCommentAndActivityCanBeSaidAtTheEnd() {
        served.call("start_timer", "{'work_package': 12}");
        clock.pass(Duration.ofHours(3));

        JsonNode stopped =
                served.call("stop_timer", "{'hours': '45m', 'comment': 'half of it', 'activity': 'Management'}");

        assertThat(stopped.path("hours").doubleValue()).isEqualTo(0.75);
        assertThat(stopped.path("activity").asText()).isEqualTo("Management");
        assertThat(stopped.at("/comment/user_text").asText()).isEqualTo("half of it");
    }

    @Test
    void aTimerThatWasForgottenWantsItsHoursSaid() {
        int entry =
                served.call("start_timer", "{'work_package': 12}").path("id").asInt();
        clock.pass(Duration.ofHours(30));

        assertThat(served.failure("stop_timer", "{}")).contains("more than a day", "hours", "time entry " + entry);
        assertThat(served.call("stop_timer", "{'hours': 8}").path("hours").asInt())
                .isEqualTo(8);
    }

    @Test
    void withoutATimerNothingIsStopped() {
        assertThat(served.failure("stop_timer", "{}")).contains("No timer runs");
    }

    @Test
    void aPreviewStartsNothing() {
        JsonNode preview = served.call("start_timer", "{'work_package': 12, 'preview': true}");

        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(served.failure("stop_timer", "{}")).contains("No timer runs");
    }

    @Test
    void aPreviewStopsNothing() {
        served.call("start_timer", "{'work_package': 12}");
        clock.pass(Duration.ofHours(2));

        JsonNode preview = served.call("stop_timer", "{'preview': true}");

        assertThat(preview.at("/would/hours").asInt()).isEqualTo(2);
        assertThat(preview.path("ready").asBoolean()).isTrue();
        assertThat(served.call("stop_timer", "{'hours': 2}").path("hours").asInt())
                .isEqualTo(2);
    }

    /** A clock that stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = ServedRoutes.CLOCK.instant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

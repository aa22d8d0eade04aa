package org.openprojectmcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.health.Observation;
import org.openprojectmcp.tool.files.RouteFileStatus;
import org.openprojectmcp.tool.files.RouteFileStatus.State;

class StatusHtmlTest {

    @ParameterizedTest
    @CsvSource({"OUTDATED, its last good version is served", "BROKEN, nothing of it is served"})
    void aFaultyFileIsShownWithWhatBecameOfIt(State state, String consequence) {
        String page = page(new RouteFileStatus("tools/demo/say_it.camel.yaml", "say_it", state, "line 3 is wrong"));

        assertThat(page)
                .contains("needs attention")
                .contains("tools/demo/say_it.camel.yaml: line 3 is wrong (" + consequence + ")");
    }

    @Test
    void whatComesFromAFileIsEscaped() {
        assertThat(page(new RouteFileStatus("<b>.camel.yaml", null, State.BROKEN, "a & b")))
                .contains("&lt;b&gt;.camel.yaml: a &amp; b");
    }

    private static String page(RouteFileStatus file) {
        return StatusHtml.of(new StatusReport(
                "1.0",
                39127,
                39128,
                true,
                "http://127.0.0.1:8080",
                new Observation(true, "17.1.0", "Connected", Instant.EPOCH),
                List.of("say_it"),
                List.of(file),
                List.of()));
    }
}

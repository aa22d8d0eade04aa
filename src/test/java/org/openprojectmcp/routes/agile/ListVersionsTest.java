package org.openprojectmcp.routes.agile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.testing.ServedRoutes;

class ListVersionsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @Test
    void versionsComeWithDatesStateAndProgress() {
        JsonNode list = SERVED.call("list_versions", "{'project': 'customer-portal'}");

        assertThat(list.path("versions")).anySatisfy(version -> {
            assertThat(version.path("name").asText()).isEqualTo("2.1");
            assertThat(version.path("state").asText()).isEqualTo("open");
            assertThat(version.path("due").asText()).isEqualTo("2026-12-04");
            assertThat(version.path("open").asInt()).isPositive();
            assertThat(version.path("work_packages").asInt())
                    .isGreaterThan(version.path("open").asInt());
        });
        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void withoutAProjectAllAreListedInOneRequest() {
        JsonNode list = SERVED.call("list_versions", "{}");

        assertThat(list.path("total").asInt()).isEqualTo(8);
        assertThat(list.at("/versions/0/project/name").asText()).isNotEmpty();
        assertThat(SERVED.upstream().passed()).hasSize(1);
    }

    @Test
    void aStateNarrowsIt() {
        assertThat(SERVED.call("list_versions", "{'project': 2, 'state': 'closed', 'progress': false}")
                        .path("versions"))
                .extracting(version -> version.path("name").asText())
                .containsExactly("2.0");
    }

    @Test
    void anUnknownStateIsRefused() {
        assertThat(SERVED.failure("list_versions", "{'state': 'frozen'}")).contains("locked");
    }
}

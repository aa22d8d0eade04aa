package org.openprojectmcp.status.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentErrorsTest {

    private final RecentErrors errors = new RecentErrors();

    @Test
    void theNewestComeFirstAndTheOldestGo() {
        for (int i = 0; i < 200; i++) {
            errors.add(error("tool_" + i, ""));
        }

        assertThat(errors.newestFirst()).hasSize(50);
        assertThat(errors.newestFirst().get(0).name()).isEqualTo("tool_199");
    }

    @Test
    void whatHappensAgainStandsOnceWithItsNumberAndTheNewestDetails() {
        errors.add(error("log_time", "one"));
        errors.add(error("get_project", "two"));
        errors.add(error("log_time", "three"));

        assertThat(errors.newestFirst()).extracting(RecentError::name).containsExactly("log_time", "get_project");
        assertThat(errors.newestFirst().get(0).count()).isEqualTo(2);
        assertThat(errors.newestFirst().get(0).client()).isEqualTo("three");
    }

    private static RecentError error(String tool, String client) {
        return new RecentError(ErrorKind.ARGUMENTS, "tools/call", tool, client, "", 1, Instant.EPOCH);
    }
}

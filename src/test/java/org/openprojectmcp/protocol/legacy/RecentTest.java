package org.openprojectmcp.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong now = new AtomicLong();
    private final Recent<String> recent = new Recent<>(2, Duration.ofSeconds(10), now::get);

    @Test
    void whatWasNotAskedForTheLongestMakesRoom() {
        recent.put("a", "1");
        recent.put("b", "2");
        recent.get("a");
        recent.put("c", "3");

        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isEqualTo("1");
        assertThat(recent.get("c")).isEqualTo("3");
    }

    @Test
    void whatIsAskedForStaysAndWhatIsNotIsForgotten() {
        recent.put("a", "1");
        recent.put("b", "2");
        wait(8);
        recent.get("a");
        wait(8);

        assertThat(recent.get("a")).isEqualTo("1");
        assertThat(recent.get("b")).isNull();
    }

    private void wait(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}

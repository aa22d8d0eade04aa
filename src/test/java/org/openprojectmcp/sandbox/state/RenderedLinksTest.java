package org.openprojectmcp.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.model.WorkPackage;

class RenderedLinksTest {
    private final RenderedLinks links = new RenderedLinks();
    private final WorkPackage row = WorkPackage.blank(7, Instant.EPOCH);

    @Test
    void theFirstReaderDecidesForAll() {
        assertThat(links.costs(row, true)).isTrue();
        assertThat(links.costs(row, false)).isTrue();
    }

    @Test
    void aChangeIsRenderedAnew() {
        links.costs(row, true);
        assertThat(links.costs(row.saved(1, Instant.EPOCH), false)).isFalse();
        assertThat(links.costs(row.touched(Instant.EPOCH.plusSeconds(1)), true)).isTrue();
    }

    @Test
    void whatIsForgottenIsRenderedAnew() {
        links.costs(row, true);
        links.forget(7);
        assertThat(links.costs(row, false)).isFalse();
    }
}

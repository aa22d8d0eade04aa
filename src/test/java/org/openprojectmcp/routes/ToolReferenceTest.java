package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.routes.costs.CountedCalls;

/** Keeps the reference current. {@code mvn test -Dtest=ToolReferenceTest -Ddocs=update} writes it. */
class ToolReferenceTest {

    private static final Path PAGE = Path.of("docs/reference/tools.md");

    @Test
    void thePageSaysWhatTheFilesSay() throws IOException {
        String now = ToolReference.page(ShippedRoutes.descriptors(), CountedCalls.requests());
        if ("update".equals(System.getProperty("docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, now);
        }

        assertThat(Files.readString(PAGE)).as("run with -Ddocs=update").isEqualTo(now);
    }
}

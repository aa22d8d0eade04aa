package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.tool.lint.LintCommand;

class RouteFilesTest {

    @Test
    void theLintHasNothingAgainstThem() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = LintCommand.run(
                List.of(ShippedRoutes.FOLDER.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }
}

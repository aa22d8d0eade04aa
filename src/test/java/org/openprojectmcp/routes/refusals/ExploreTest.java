package org.openprojectmcp.routes.refusals;

import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.testing.PlainCall;

class ExploreTest {
    @Test
    void explore() {
        try (ServedRoutes dana = new ServedRoutes("dana.reyes", Settings.Confirm.ALL)) {
            // things to refer to
            ServedRoutes s = dana;
            for (String line : System.getProperty("calls").split("\n")) {
                String[] p = line.split("\\|", 3);
                var before = s.snapshot();
                ToolResult r = s.result(p[1], p[2], new PlainCall(s.key(p[0]), new Cancellation()));
                String changed = before.equals(s.snapshot()) ? "" : " !!CHANGED";
                System.out.println("## " + p[0] + " " + p[1] + " " + p[2] + changed + "\n   " + r + "\n   "
                        + s.upstream().passed().stream().map(q -> q.method() + " " + (q.target().length() > 110 ? q.target().substring(0, 110) : q.target()) + " " + q.status()).toList());
            }
        }
    }
}

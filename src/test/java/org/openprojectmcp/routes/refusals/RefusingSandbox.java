package org.openprojectmcp.routes.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.sandbox.Snapshot;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.testing.PlainCall;

/** The demo data, of which nothing may have changed when a call was refused. */
final class RefusingSandbox implements AutoCloseable {

    private final ServedRoutes served = new ServedRoutes("dana.reyes", Settings.Confirm.DESTRUCTIVE);

    /** Makes a call, and its preview where the tool has one, and holds the answers and the store against what they must be. */
    void refuses(RefusedCall call) {
        refuses(call, call.arguments());
        if (call.previewed() && hasPreview(call.tool())) {
            refuses(call, call.asPreview());
        }
    }

    private void refuses(RefusedCall call, String arguments) {
        Snapshot before = served.snapshot();

        ToolResult result =
                served.result(call.tool(), arguments, new PlainCall(served.key(call.login()), new Cancellation()));

        assertThat(refusal(result)).as(arguments).contains(call.told());
        assertThat(served.snapshot()).as("the store after " + arguments).isEqualTo(before);
        assertThat(served.upstream().passed())
                .as("what OpenProject took of " + arguments)
                .noneMatch(request -> !request.method().equals("GET")
                        && !request.target().contains("/form")
                        && request.status() / 100 == 2);
    }

    /** What the caller is told: as an error, as the problems of what is not ready, or as what became of each. */
    private static String refusal(ToolResult result) {
        if (result instanceof ToolResult.Failed failed) {
            return failed.message();
        }
        JsonNode content = ((ToolResult.Structured) result).content();
        boolean notReady =
                content.path("ready").isBoolean() && !content.path("ready").booleanValue();
        boolean noneDone =
                content.path("refused").asInt() > 0 && content.path("done").asInt(-1) == 0;
        assertThat(notReady || noneDone).as("refused: " + content).isTrue();
        return content.toString();
    }

    private boolean hasPreview(String tool) {
        return served.catalog().tools().stream()
                .filter(one -> one.name().equals(tool))
                .anyMatch(one -> one.inputSchema().path("properties").has("preview"));
    }

    @Override
    public void close() {
        served.close();
    }
}

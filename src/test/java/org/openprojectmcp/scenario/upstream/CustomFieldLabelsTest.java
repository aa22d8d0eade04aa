package org.openprojectmcp.scenario.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.testing.SdkClient;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WholeServer;

class CustomFieldLabelsTest {

    private static final String WORK_PACKAGE =
            """
            {"_type": "WorkPackage", "id": 7, "subject": "Inspect the pumps", "lockVersion": 1, "customField3": "north",
             "_links": {"schema": {"href": "/api/v3/work_packages/schemas/2-1"}, "status": {"href": "/api/v3/statuses/1", "title": "New"}}}""";
    private static final String FORBIDDEN =
            """
            {"_type": "Error", "errorIdentifier": "urn:openproject-org:api:v3:errors:MissingPermission", "message": "No."}""";

    @Test
    void aWorkPackageIsShownThoughTheLabelsOfItsCustomFieldsCannotBeRead(@TempDir Path routes) throws Exception {
        try (StubUpstream upstream = new StubUpstream()) {
            upstream.answers((exchange, attempt) -> {
                String path = exchange.getRequestURI().getPath();
                StubUpstream.json(
                        exchange,
                        path.contains("/schemas/") ? 403 : 200,
                        path.contains("/schemas/") ? FORBIDDEN : path.endsWith("/7") ? WORK_PACKAGE : "{}");
            });
            try (WholeServer server = WholeServer.start(
                            routes.resolve("routes"),
                            "--openproject-url",
                            upstream.uri().toString(),
                            "--openproject-api-key",
                            "key");
                    McpSyncClient client = SdkClient.of(server.base(), "/mcp").build()) {
                client.initialize();
                CallToolResult result =
                        client.callTool(new CallToolRequest("get_work_package", Map.of("work_package", 7)));

                assertThat(result.isError()).isFalse();
                assertThat(result.structuredContent().toString()).contains("customField3", "north");
            }
        }
    }
}

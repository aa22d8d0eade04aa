package org.openprojectmcp.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.faults.Fault;
import org.openprojectmcp.sandbox.faults.FaultRule;

class ResetTest {

    private static final List<String> LISTS = List.of(
            "/projects",
            "/work_packages?filters=[]&pageSize=1000".replace("[", "%5B").replace("]", "%5D"),
            "/time_entries?pageSize=1000",
            "/principals?pageSize=-1",
            "/memberships?pageSize=1000",
            "/versions",
            "/relations?pageSize=1000",
            "/notifications",
            "/work_packages/8/activities",
            "/queries",
            "/news");

    @AutoClose
    private final SandboxApi sandbox = SandboxApi.demo();

    private Map<String, String> contents() {
        var contents = new LinkedHashMap<String, String>();
        LISTS.forEach(path -> contents.put(
                path, sandbox.get(SandboxApi.ADMIN, path).response().body()));
        return contents;
    }

    private void reset() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sandbox.uri() + "/sandbox/reset"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void everyListIsByteForByteAsAtTheStart() throws Exception {
        var atTheStart = contents();
        var first = sandbox.task(SandboxApi.DANA, "meter-rollout", "");
        sandbox.post(SandboxApi.DANA, "/work_packages/8/activities", "{\"comment\": {\"raw\": \"Said\"}}");
        sandbox.delete(SandboxApi.ADMIN, "/work_packages/8");
        sandbox.post(SandboxApi.ADMIN, "/projects", "{\"name\": \"Another\"}");
        assertThat(contents()).isNotEqualTo(atTheStart);

        reset();

        assertThat(contents()).isEqualTo(atTheStart);
        assertThat(sandbox.task(SandboxApi.DANA, "meter-rollout", "")).isEqualTo(first);
    }

    @Test
    void keysStayAndFaultsAreForgotten() throws Exception {
        var key = sandbox.key(SandboxApi.DANA);
        sandbox.faults().add(FaultRule.of(null, "/api/v3/**", Fault.Plain.INTERNAL_ERROR));

        reset();

        assertThat(sandbox.key(SandboxApi.DANA)).isEqualTo(key);
        assertThat(sandbox.get(SandboxApi.DANA, "/users/me")
                        .body()
                        .path("login")
                        .asText())
                .isEqualTo(SandboxApi.DANA);
    }
}

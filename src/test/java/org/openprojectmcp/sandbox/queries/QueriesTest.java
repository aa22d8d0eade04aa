package org.openprojectmcp.sandbox.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.SandboxApi.DANA;
import static org.openprojectmcp.sandbox.SandboxApi.PRIYA;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.SandboxApi;

class QueriesTest {

    @AutoClose
    private final SandboxApi api = SandboxApi.demo();

    @Test
    void readingAQueryRunsIt() {
        var id = mine().id();
        var results = api.get(DANA, "/queries/" + id).body().path("_embedded").path("results");
        assertThat(results.path("total").asInt()).isPositive();
        results.path("_embedded").path("elements").forEach(row -> assertThat(
                        row.path("_links").path("assignee").path("title").asText())
                .isEqualTo("Dana Reyes"));
    }

    @Test
    void aPrivateQueryIsOnesOwn() {
        assertThat(api.get(PRIYA, "/queries/" + mine().id()).status()).isEqualTo(404);
    }

    @Test
    void aQueryNeedsAName() {
        assertThat(api.post(DANA, "/queries", "{\"name\": \"\"}").attribute()).isEqualTo("name");
    }

    private SandboxApi.Reply mine() {
        var filter =
                """
                {"_links": {"filter": {"href": "/api/v3/queries/filters/assignee"},
                 "operator": {"href": "/api/v3/queries/operators/="}, "values": [{"href": "/api/v3/users/%d"}]}}"""
                        .formatted(api.person("Dana Reyes"));
        var body = "{\"name\": \"Mine\", \"filters\": [" + filter
                + "], \"_links\": {\"project\": {\"href\": \"/api/v3/projects/customer-portal\"}}}";
        return api.post(DANA, "/queries", body);
    }
}

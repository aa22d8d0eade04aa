package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class RequestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out =
            new WayOut(OpenProjectOptions.of(upstream.uri(), new Credentials(new Secret("settings-key"))));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    @Test
    void nothingLeavesButWhatIsMeantTo() {
        out.send(
                "direct:openproject",
                Map.of(
                        "OpenProjectPath", "/users/me",
                        "subject", "an argument",
                        "Cookie", "a=b",
                        "Mcp-Session-Id", "s",
                        "traceparent", "00-0-0-00",
                        "Authorization", "Bearer of somebody else",
                        "Host", "elsewhere.example"),
                "a body",
                exchange -> {});

        assertThat(upstream.last().headers())
                .containsOnlyKeys("accept", "accept-encoding", "authorization", "connection", "host", "user-agent")
                .containsEntry("host", upstream.uri().getAuthority())
                .containsEntry("authorization", "Basic YXBpa2V5OnNldHRpbmdzLWtleQ==");
        assertThat(upstream.last().body()).isEmpty();
    }

    @Test
    void theArgumentsComeBackAndTheAnswersHeadersDoNot() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("subject", "of the answer");
            exchange.getResponseHeaders().set("X-Secret", "x");
            StubUpstream.json(exchange, 200, "{\"id\":1}");
        });

        Exchange answered = out.send(
                "direct:openproject",
                Map.of("OpenProjectPath", "/users/me", "subject", "mine", "date", "2026-11-20"),
                null,
                exchange -> {});

        assertThat(answered.getMessage().getHeaders())
                .containsOnly(
                        Map.entry("subject", "mine"),
                        Map.entry("date", "2026-11-20"),
                        Map.entry("OpenProjectStatus", 200));
        assertThat(answered.getMessage().getBody())
                .isEqualTo(JSON.createObjectNode().put("id", 1));
    }

    @Test
    void aValueInThePathStaysInItsPlace() {
        out.request("GET", "/work_packages/{id}/activities", Map.of("id", "7/../../admin?x=1#y"), null);

        assertThat(upstream.last().target())
                .isEqualTo("/api/v3/work_packages/7%2F..%2F..%2Fadmin%3Fx%3D1%23y/activities");
    }

    @Test
    void aPathCannotClimb() {
        assertThatThrownBy(() -> out.request("GET", "/projects/{project}", Map.of("project", ".."), null))
                .isInstanceOf(OpenProjectException.class)
                .hasMessageContaining("'..' is no valid project");
        assertThat(upstream.arrived()).isEmpty();
    }

    @Test
    void queryValuesAreEncodedAndJsonIsSentAsJson() {
        var query =
                JSON.createObjectNode().put("a b", "1&filters=[]#{{x}} é+%41").put("pageSize", 20);
        query.putNull("nothing");
        query.putArray("filters").addObject().putObject("status").put("operator", "o");

        out.request("GET", "/work_packages", Map.of("OpenProjectQuery", query), null);

        assertThat(upstream.last().target())
                .isEqualTo("/api/v3/work_packages?a%20b=1%26filters%3D%5B%5D%23%7B%7Bx%7D%7D%20%C3%A9%2B%2541"
                        + "&pageSize=20&filters=%5B%7B%22status%22%3A%7B%22operator%22%3A%22o%22%7D%7D%5D");
    }

    @Test
    void aWriteAlwaysHasAJsonBody() {
        out.request("POST", "/notifications/{id}/read_ian", Map.of("id", 3), null);

        assertThat(upstream.last().body()).isEqualTo("{}");
        assertThat(upstream.last().headers()).containsEntry("content-type", "application/json");
    }

    @Test
    void aDeleteHasNone() {
        out.request(
                "DELETE",
                "/relations/{id}",
                Map.of("id", 3),
                JSON.createObjectNode().put("a", 1));

        assertThat(upstream.last().method()).isEqualTo("DELETE");
        assertThat(upstream.last().body()).isEmpty();
    }

    @Test
    void oneRequestsMethodIsNotTheNextOnes() {
        Exchange answered = out.send(
                "direct:openproject",
                Map.of("OpenProjectMethod", "DELETE", "OpenProjectPath", "/relations/{id}", "id", 3),
                null,
                exchange -> {});

        assertThat(answered.getMessage().getHeaders()).containsOnlyKeys("id", "OpenProjectStatus");
    }

    @Test
    void theCallersOwnKeyGoesBeforeThatOfTheSettings() {
        out.send(
                "direct:openproject",
                Map.of("OpenProjectPath", "/users/me"),
                null,
                exchange -> exchange.setProperty(Credentials.PROPERTY, new Credentials(new Secret("own"))));

        assertThat(upstream.last().headers()).containsEntry("authorization", "Basic YXBpa2V5Om93bg==");
    }

    @Test
    void cookiesAreNotKept() {
        upstream.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Set-Cookie", "_session=1; Path=/");
            StubUpstream.json(exchange, 200, "{}");
        });

        out.request("GET", "/users/me", Map.of(), null);
        out.request("GET", "/users/me", Map.of(), null);

        assertThat(upstream.arrived()).hasSize(2).allSatisfy(arrived -> assertThat(arrived.headers())
                .doesNotContainKey("cookie"));
    }

    @Test
    void theHostHeaderCanBeOverridden() {
        var options = new OpenProjectOptions(
                upstream.uri(), null, "projects.example", null, OpenProjectOptions.Limits.DEFAULT);
        try (WayOut behindProxy = new WayOut(options)) {
            behindProxy.request("GET", "/users/me", Map.of(), null);
        }

        assertThat(upstream.last().headers()).containsEntry("host", "projects.example");
        assertThat(upstream.last().headers()).doesNotContainKey("authorization");
    }

    @Test
    void linksLoseTheRelativeRootAndGetItBack() {
        upstream.answers(200, "{\"_links\":{\"self\":{\"href\":\"/openproject/api/v3/users/3\"}}}");
        try (WayOut below = new WayOut(OpenProjectOptions.of(URI.create(upstream.uri() + "/openproject/"), null))) {
            var payload = JSON.createObjectNode();
            payload.putObject("_links").putObject("assignee").put("href", "/api/v3/users/3");

            var answer = below.request("PATCH", "/work_packages/{id}", Map.of("id", 1), payload);

            assertThat(answer.at("/_links/self/href").asText()).isEqualTo("/api/v3/users/3");
            assertThat(payload.at("/_links/assignee/href").asText()).isEqualTo("/api/v3/users/3");
        }
        assertThat(upstream.last().target()).isEqualTo("/openproject/api/v3/work_packages/1");
        assertThat(upstream.last().body()).contains("\"/openproject/api/v3/users/3\"");
    }

    @Test
    void aTextComesAsItWasWrittenAlone() throws Exception {
        upstream.answers(
                200,
                """
                {"description": {"format": "markdown", "raw": "*a*", "html": "<p><i>a</i></p>"}, "html": {"x": [1, {}]}, "id": 7,
                 "list": [{"html": ""}, {"html": null, "raw": "b"}]}""");

        assertThat(out.request("GET", "/work_packages/7", Map.of(), null))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"description": {"format": "markdown", "raw": "*a*"}, "id": 7, "list": [{}, {"raw": "b"}]}"""));
    }

    @Test
    void javaCodeGoesTheSameWay() {
        upstream.answers(200, "{\"id\":5}");
        var answer = out.beans()
                .openProject()
                .get(new Caller(null, new Cancellation()), "/users/{id}", Map.of("id", "a/b"), null);

        assertThat(answer.path("id").asInt()).isEqualTo(5);
        assertThat(List.of(upstream.last().target())).containsExactly("/api/v3/users/a%2Fb");
    }

    @Test
    void anotherHttpEndpointOfTheContextDoesNotGetTheKey() throws Exception {
        out.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:elsewhere").to(upstream.uri() + "/elsewhere");
            }
        });

        out.send("direct:elsewhere", Map.of(), null, exchange -> {});

        assertThat(upstream.last().target()).isEqualTo("/elsewhere");
        assertThat(upstream.last().headers()).doesNotContainKey("authorization");
    }
}

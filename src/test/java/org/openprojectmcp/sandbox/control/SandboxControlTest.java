package org.openprojectmcp.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.SandboxApi;

class SandboxControlTest {

    private static final String FAULTS = "/sandbox/faults";

    @AutoClose
    private final SandboxApi sandbox = SandboxApi.demo();

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.uri() + path))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aRuleIsAddedShownUsedUpAndForgotten() throws Exception {
        var added = send("POST", FAULTS, "{'fault': 'latency', 'milliseconds': 1, 'method': 'GET', 'times': 2}");
        assertThat(added.statusCode()).isEqualTo(201);
        send("POST", FAULTS, "{'fault': 'too_many_requests', 'retryAfter': 3, 'path': '/api/v3/users/**'}");
        sandbox.get(SandboxApi.DANA, "/statuses");

        var rules = new ObjectMapper().readTree(send("GET", FAULTS, "").body()).path("rules");
        assertThat(rules).hasSize(2);
        assertThat(rules.at("/0/times").asInt()).isEqualTo(1);
        assertThat(rules.at("/0/milliseconds").asInt()).isEqualTo(1);
        assertThat(rules.at("/1/retryAfter").asInt()).isEqualTo(3);
        assertThat(sandbox.get(SandboxApi.DANA, "/users/me").status()).isEqualTo(200);
        assertThat(sandbox.get(SandboxApi.DANA, "/users/me").status()).isEqualTo(429);

        send("POST", FAULTS, "{'fault': 'internal_error'}");
        var id = sandbox.faults().rules().get(0).id();
        assertThat(send("DELETE", FAULTS + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", FAULTS + "/" + id, "").statusCode()).isEqualTo(404);
        send("POST", FAULTS, "{'fault': 'internal_error'}");
        assertThat(send("DELETE", FAULTS, "").statusCode()).isEqualTo(204);
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | not JSON",
                "[] | a rule is a JSON object",
                "{} | fault must be one of latency, too_many_requests, internal_error, deadlock",
                "{'fault': 'explosion'} | fault must be one of",
                "{'fault': 'deadlock', 'paht': '/'} | paht is unknown; a rule has afterwards, fault",
                "{'fault': 'latency'} | milliseconds is needed for latency",
                "{'fault': 'latency', 'milliseconds': 0} | milliseconds must be from 1 to 600000",
                "{'fault': 'latency', 'milliseconds': 99999999999} | milliseconds must be a whole number",
                "{'fault': 'deadlock', 'milliseconds': 5} | fits no other fault",
                "{'fault': 'deadlock', 'retryAfter': 5} | fits too_many_requests alone",
                "{'fault': 'too_many_requests', 'retryAfter': -1} | retryAfter must be from 0",
                "{'fault': 'deadlock', 'afterwards': true} | was never carried out",
                "{'fault': 'deadlock', 'afterwards': 'yes'} | afterwards must be true or false",
                "{'fault': 'deadlock', 'times': 0} | times must be from 1",
                "{'fault': 'deadlock', 'times': 1.5} | times must be a whole number",
                "{'fault': 'deadlock', 'method': 'FETCH'} | method must be one of GET",
                "{'fault': 'deadlock', 'path': 'api'} | path must be a pattern",
                "{'fault': 'deadlock', 'path': 7} | path must be a text"
            })
    void aRuleThatSaysNothingClearIsRefusedWithWhatIsAllowed(String rule, String message) throws Exception {
        var refused = send("POST", FAULTS, rule);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @Test
    void thePlanIsBounded() throws Exception {
        for (var rule = 0; rule < 100; rule++) {
            send("POST", FAULTS, "{'fault': 'deadlock', 'path': '/nowhere'}");
        }

        var refused = send("POST", FAULTS, "{'fault': 'deadlock'}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("100 rules already");
        assertThat(send("POST", FAULTS, " ".repeat(20_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void aPageInABrowserControlsNothing() throws Exception {
        assertThat(send("POST", FAULTS, "{'fault': 'deadlock'}", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/sandbox/reset", "", "Origin", "http://127.0.0.1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sandbox.faults().rules()).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() throws Exception {
        assertThat(send("GET", "/sandbox", "").body()).contains("/sandbox/faults", "/sandbox/reset");
        assertThat(send("GET", "/sandbox/reset", "").statusCode()).isEqualTo(405);
        assertThat(send("PUT", FAULTS, "{}").headers().firstValue("allow")).hasValue("GET, POST, DELETE");
    }
}

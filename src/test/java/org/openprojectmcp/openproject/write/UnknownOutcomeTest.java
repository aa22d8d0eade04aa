package org.openprojectmcp.openproject.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class UnknownOutcomeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out = new WayOut(OpenProjectOptions.of(upstream.uri(), null));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    /** Writes find the connection broken; reads are answered. */
    private void breaksWritesAndReads(String json) {
        upstream.answers((exchange, attempt) -> answerReads(exchange, json));
    }

    private static void answerReads(HttpExchange exchange, String json) throws IOException {
        if ("GET".equals(exchange.getRequestMethod())) {
            StubUpstream.json(exchange, 200, json);
        }
        exchange.close();
    }

    private Exchange write(String method, String path, String before, ObjectNode arguments, ObjectNode payload) {
        return out.send(
                "direct:openproject-write",
                Map.of("OpenProjectMethod", method, "OpenProjectPath", path, "work_package", 7),
                payload,
                exchange -> {
                    exchange.setVariable("arguments", arguments);
                    exchange.setVariable("before", json(before));
                });
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private Exchange patch() {
        return write(
                "PATCH",
                "/work_packages/{work_package}",
                "{\"id\":7,\"lockVersion\":1,\"subject\":\"Old\"}",
                JSON.createObjectNode().put("subject", "New"),
                JSON.createObjectNode().put("subject", "New").put("lockVersion", 1));
    }

    @Test
    void aChangeThatWasMadeAllTheSameIsASuccess() {
        breaksWritesAndReads("{\"id\":7,\"lockVersion\":2,\"subject\":\"New\"}");

        Exchange answered = patch();

        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage()
                        .getBody(JsonNode.class)
                        .path("lockVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aChangeThatWasNotMadeMayBeRepeated() {
        breaksWritesAndReads("{\"id\":7,\"lockVersion\":1,\"subject\":\"Old\"}");

        assertThat(patch().getException()).hasMessageContaining("was not made; the call can be repeated");
        assertThat(upstream.arrived())
                .filteredOn(arrived -> arrived.method().equals("PATCH"))
                .hasSize(1);
    }

    @Test
    void whenSomebodyElseChangedItMeanwhileNobodyKnows() {
        breaksWritesAndReads("{\"id\":7,\"lockVersion\":2,\"subject\":\"Theirs\"}");

        assertThat(patch().getException()).hasMessageContaining("look before you repeat it");
    }

    @Test
    void aWorkPackageThatMayHaveBeenCreatedIsLookedFor() {
        breaksWritesAndReads("{\"_embedded\":{\"elements\":[{\"id\":44,\"subject\":\"S\",\"_links\":{\"project\":"
                + "{\"href\":\"/api/v3/projects/1\"}}}]}}");
        ObjectNode payload = JSON.createObjectNode().put("subject", "S");
        payload.putObject("_links").putObject("project").put("href", "/api/v3/projects/1");

        Exchange answered = write("POST", "/work_packages", "null", JSON.createObjectNode(), payload);

        assertThat(answered.getException()).hasMessageContaining("that you created today: 44");
        assertThat(upstream.arrived())
                .filteredOn(arrived -> arrived.method().equals("POST"))
                .hasSize(1);
    }
}

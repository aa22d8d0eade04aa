package org.openprojectmcp.openproject.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class PagesTest {

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out = new WayOut(OpenProjectOptions.of(upstream.uri(), null));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    private static String page(int total, int first, int last) {
        String elements = IntStream.rangeClosed(first, last)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(","));
        return "{\"total\":" + total + ",\"_embedded\":{\"elements\":[" + elements + "]}}";
    }

    private JsonNode all(Map<String, Object> headers) {
        Map<String, Object> request = new HashMap<>(headers);
        request.put("OpenProjectPath", "/time_entries");
        request.put("argument", "kept");
        Exchange answered = out.send("direct:openproject-all", request, null, exchange -> {});
        assertThat(answered.getException()).isNull();
        assertThat(answered.getMessage().getHeader("argument")).isEqualTo("kept");
        return answered.getMessage().getBody(JsonNode.class);
    }

    @Test
    void everyPageIsRead() {
        upstream.answers((exchange, attempt) ->
                StubUpstream.json(exchange, 200, attempt == 1 ? page(350, 1, 200) : page(350, 201, 350)));

        JsonNode list = all(Map.of());

        assertThat(list.path("count").asInt()).isEqualTo(350);
        assertThat(list.at("/_embedded/elements/349/id").asInt()).isEqualTo(350);
        assertThat(upstream.arrived()).hasSize(2);
        assertThat(upstream.last().target()).contains("offset=2").contains("pageSize=200");
    }

    @Test
    void theCapIsKeptAndTheTotalTold() {
        upstream.answers(200, page(5000, 1, 50));

        JsonNode list = all(Map.of("OpenProjectCap", 50));

        assertThat(list.path("total").asInt()).isEqualTo(5000);
        assertThat(list.path("count").asInt()).isEqualTo(50);
        assertThat(upstream.arrived()).hasSize(1);
    }

    @Test
    void aListThatKnowsNoPagesIsNotReadForEver() {
        upstream.answers(200, page(400, 1, 200));

        assertThat(all(Map.of()).path("count").asInt()).isEqualTo(200);
        assertThat(upstream.arrived()).hasSize(2);
    }

    @Test
    void anEmptyPageEndsIt() {
        upstream.answers(200, "{\"total\":9,\"_embedded\":{\"elements\":[]}}");

        assertThat(all(Map.of()).path("count").asInt()).isZero();
        assertThat(upstream.arrived()).hasSize(1);
    }
}

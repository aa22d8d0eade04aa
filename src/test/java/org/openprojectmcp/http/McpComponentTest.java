package org.openprojectmcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.LogLevel;
import org.openprojectmcp.tool.testing.PlainCall;

/** The producers of {@code mcp:} in a route of one's own. */
class McpComponentTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void start() {
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aToolRouteTellsItsProgressInSimpleExpressions() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tool")
                        .to("mcp:progress?progress=${header.done}&total=10&message=read ${header.done} of 10")
                        .to("mcp:progress?progress=10");
            }
        });

        Object body = camel.createFluentProducerTemplate()
                .to("direct:tool")
                .withBody("kept")
                .withHeader("done", 3)
                .withExchangeProperty(CallContext.PROPERTY, new RecordingContext())
                .request();

        assertThat(progress).containsExactly("3.0 of 10.0: read 3 of 10", "10.0 of null: null");
        assertThat(body).isEqualTo("kept");
    }

    @Test
    void progressNeedsAValueAndACallThatSomebodyWaitsFor() {
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:progress?total=1", ""))
                .hasRootCauseMessage("mcp:progress needs the parameter progress");
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:progress?progress=1", ""))
                .hasRootCauseMessage("mcp:progress only runs while a client waits for a call");
    }

    @Test
    void aStreamIsClosedForACallThatSomebodyWaitsForAndComesBackInAWhile() {
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:close-stream", ""))
                .hasRootCauseMessage("mcp:close-stream only runs while a client waits for a call");
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:close-stream?retry=-1", ""))
                .hasRootCauseMessage("mcp:close-stream: retry is a number of milliseconds, 0 or more");
    }

    @Test
    void whatDoesNotExistIsSaidToNotExist() {
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:tools-cull", ""))
                .hasRootCauseMessage("There is no endpoint mcp:tools-cull");
        assertThatThrownBy(() -> camel.createProducerTemplate().sendBody("mcp:progress?progres=1", ""))
                .hasStackTraceContaining("progres");
        assertThatThrownBy(() -> camel.getEndpoint("mcp:ping").createConsumer(exchange -> {}))
                .hasMessageContaining("Routes begin with mcp:server");
    }

    @Test
    void aMissingCatalogIsNamed() {
        assertThatThrownBy(() -> camel.getEndpoint("mcp:method-not-found").createProducer())
                .hasMessage("mcp: needs one Catalog in the registry and found 0");
    }

    private final class RecordingContext implements CallContext {

        private final PlainCall plain = new PlainCall();

        @Override
        public @Nullable Credentials credentials() {
            return null;
        }

        @Override
        public Cancellation cancellation() {
            return plain.cancellation();
        }

        @Override
        public void log(LogLevel level, @Nullable String logger, JsonNode data) {
            plain.log(level, logger, data);
        }

        @Override
        public boolean canAsk(InputRequest.Kind kind) {
            return plain.canAsk(kind);
        }

        @Override
        public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
            return plain.ask(requests);
        }

        @Override
        public void progress(double value, @Nullable Double total, @Nullable String message) {
            progress.add(value + " of " + total + ": " + message);
        }
    }
}

package org.openprojectmcp.scenario.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.Events;
import org.openprojectmcp.testing.FakeCatalog;
import org.openprojectmcp.testing.Gate;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolResult;

/**
 * A server whose tool {@code steps} reports two steps and then answers, each when its gate is opened, and a client of
 * 2025-11-25 that breaks off and comes back.
 */
final class SteppingServer implements AutoCloseable {

    static final String[] VERSION = {"MCP-Protocol-Version", "2025-11-25"};

    private final TestingServer server;
    private final Wire wire;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    SteppingServer() {
        this(McpServerOptions.DEFAULT);
    }

    SteppingServer(McpServerOptions options) {
        server = TestingServer.start(options);
        wire = new Wire(server);
        server.catalog().with("steps", (arguments, context) -> {
            String name = arguments.path("name").asText();
            context.progress(1, 2.0, name + " begun");
            gate(name).pass();
            context.progress(2, 2.0, name + " ended");
            gate(name + " answer").pass();
            return new ToolResult.Text(name + " done");
        });
    }

    Wire wire() {
        return wire;
    }

    FakeCatalog catalog() {
        return server.catalog();
    }

    int port() {
        return server.port();
    }

    Gate gate(String name) {
        return gates.computeIfAbsent(name, ignored -> new Gate());
    }

    /** Lets the call of that name run to its end. */
    void finish(String name) {
        gate(name).open();
        gate(name + " answer").open();
    }

    Events call(String name) {
        return open("steps", name);
    }

    Events open(String tool, String name) {
        return wire.openPost("/mcp", body(tool, name), VERSION);
    }

    /** The id of the last event that arrived before the client broke off. */
    String breakAfterFirstProgress(String name) {
        try (Events events = call(name)) {
            assertThat(progress(events)).isEqualTo(name + " begun");
            return Objects.requireNonNull(events.lastId());
        }
    }

    Events resume(String lastId) {
        Events rest = wire.openGet("/mcp", "Last-Event-ID", lastId, "MCP-Protocol-Version", "2025-11-25");
        assertThat(rest.response().statusCode()).isEqualTo(200);
        assertThat(rest.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return rest;
    }

    static String body(String tool, String name) {
        return ("{'jsonrpc':'2.0','id':1,'method':'tools/call','params':"
                        + "{'name':'TOOL','arguments':{'name':'NAME'},'_meta':{'progressToken':'NAME'}}}")
                .replace("TOOL", tool)
                .replace("NAME", name);
    }

    static String progress(Events events) {
        return events.nextMessage().at("/params/message").asText();
    }

    static String text(Events events) {
        return events.nextMessage().at("/result/content/0/text").asText();
    }

    /** Stops the server as a signal does: calls that run go on. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        gates.values().forEach(Gate::open);
        server.close();
    }
}

package org.openprojectmcp.scenario.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.testing.FakeCatalog;
import org.openprojectmcp.testing.LegacyClient;
import org.openprojectmcp.testing.Questions;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.Wire;
import org.openprojectmcp.tool.ToolFailedException;

/** A server whose tool {@code greet} asks who is there, and clients of 2025-11-25 that can be asked. */
final class AskingServer implements AutoCloseable {

    static final String GREET = "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'greet'}}";

    private final AtomicInteger left = new AtomicInteger();
    private final TestingServer server;
    private final Wire wire;

    AskingServer(McpServerOptions options) {
        server = TestingServer.start(options);
        server.catalog().with("greet", (arguments, context) -> {
            try {
                return Questions.greeting().call(arguments, context);
            } catch (ToolFailedException e) {
                left.incrementAndGet();
                throw e;
            }
        });
        wire = new Wire(server);
    }

    Wire wire() {
        return wire;
    }

    FakeCatalog catalog() {
        return server.catalog();
    }

    /** How many calls of {@code greet} have ended without an answer. */
    int left() {
        return left.get();
    }

    /** @param capabilities those that the client declares, as JSON */
    LegacyClient connect(String capabilities) {
        return LegacyClient.connect(wire, "2025-11-25", capabilities);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Posts the answer to a question; gives the status of the reply. */
    static int answer(LegacyClient client, JsonNode question, String outcome) {
        return client.post(response(question, outcome)).statusCode();
    }

    static String response(JsonNode question, String outcome) {
        return "{'jsonrpc':'2.0','id':" + question.path("id") + "," + outcome + "}";
    }

    /** The text of a tool's result. */
    static String text(JsonNode response) {
        return response.at("/result/content/0/text").asText();
    }
}

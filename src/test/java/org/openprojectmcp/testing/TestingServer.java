package org.openprojectmcp.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.openprojectmcp.http.McpServerOptions;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.watch.SubscriptionOptions;

/** The MCP endpoint over HTTP on a free port, with the real way in ({@code routes/mcp.camel.yaml}) and a fake catalog behind it. */
public final class TestingServer implements AutoCloseable {

    static {
        // A busy machine must not decide over a test.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private final Main main = new Main();
    private final FakeCatalog catalog = new FakeCatalog();
    private final CheckedMessages messages = new CheckedMessages();
    private final int port = freePort();

    private TestingServer(McpServerOptions options, SubscriptionOptions subscriptions) {
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().withJmxEnabled(false).withBasePackageScanEnabled(false);
        main.configure().withRoutesIncludePattern("file:routes/mcp.camel.yaml");
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        main.bind("catalog", catalog);
        main.bind("serverInfo", new ServerInfo("testing", "Testing", "1.2.3", "Be kind."));
        main.bind("options", options);
        main.bind("subscriptions", subscriptions);
        main.bind("messages", messages);
        main.start();
    }

    public static TestingServer start() {
        return start(McpServerOptions.DEFAULT);
    }

    public static TestingServer start(McpServerOptions options) {
        return start(options, SubscriptionOptions.DEFAULT);
    }

    public static TestingServer start(McpServerOptions options, SubscriptionOptions subscriptions) {
        return new TestingServer(options, subscriptions);
    }

    public FakeCatalog catalog() {
        return catalog;
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Main main() {
        return main;
    }

    /** The messages that it exchanges with its clients. */
    public CheckedMessages messages() {
        return messages;
    }

    /** @throws AssertionError when a message was not as the schema of its revision says */
    @Override
    public void close() {
        main.stop();
        messages.requireValid();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}

package org.openprojectmcp.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.http.door.RefusalObserver;
import org.openprojectmcp.protocol.McpServer;
import org.openprojectmcp.protocol.RequestObserver;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.message.ServerKey;
import org.openprojectmcp.protocol.watch.SubscriptionOptions;
import org.openprojectmcp.tool.Catalog;

/**
 * The Camel component {@code mcp:}. {@code from: mcp:server} receives the requests of MCP clients; {@code to: mcp:tools-call} and its like
 * run the method of that name; {@code to: mcp:progress} tells the client of a running call how far it is, {@code to: mcp:log} sends it a log
 * message, {@code to: mcp:input} asks it, {@code to: mcp:close-stream} lets it come back later for the answer.
 *
 * <p>Takes a {@link Catalog}, a {@link ServerInfo} and {@link McpServerOptions} from the registry, where there must be one of each type;
 * without options the defaults hold, as for {@link SubscriptionOptions}. A {@link MessageObserver} there sees every message, a
 * {@link RequestObserver} how every request ended, a {@link RefusalObserver} who was turned away.
 */
public final class McpComponent extends DefaultComponent {

    private @Nullable McpServer server;
    private volatile Supplier<Traffic> traffic = () -> Traffic.NONE;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        McpEndpoint endpoint = new McpEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** The server that all endpoints share. */
    synchronized McpServer server() {
        if (server == null) {
            McpServerOptions options = options();
            Secret secret = options.secret();
            ServerKey key = secret == null ? ServerKey.random() : ServerKey.of(secret);
            // Calls that ask nobody have the other half for themselves.
            int maxQuestions = Math.max(1, options.limits().maxInFlight() / 2);
            server = new McpServer(
                    required(Catalog.class),
                    required(ServerInfo.class),
                    new McpServer.Setup(
                            key,
                            registered(MessageObserver.class, MessageObserver.NONE),
                            registered(RequestObserver.class, RequestObserver.NONE),
                            registered(SubscriptionOptions.class, SubscriptionOptions.DEFAULT),
                            options.pageSize(),
                            maxQuestions));
        }
        return server;
    }

    ServerInfo serverInfo() {
        return required(ServerInfo.class);
    }

    McpServerOptions options() {
        return registered(McpServerOptions.class, McpServerOptions.DEFAULT);
    }

    RefusalObserver refusals() {
        return registered(RefusalObserver.class, RefusalObserver.NONE);
    }

    /** How much is going on at this moment. Thread-safe. */
    public Traffic traffic() {
        return traffic.get();
    }

    /** Asks there from now on. */
    void measure(Supplier<Traffic> traffic) {
        this.traffic = traffic;
    }

    private <T> T registered(Class<T> type, T otherwise) {
        return getCamelContext().getRegistry().findByType(type).isEmpty() ? otherwise : required(type);
    }

    private <T> T required(Class<T> type) {
        Set<T> beans = getCamelContext().getRegistry().findByType(type);
        if (beans.size() != 1) {
            throw new IllegalStateException(
                    "mcp: needs one " + type.getSimpleName() + " in the registry and found " + beans.size());
        }
        return beans.iterator().next();
    }
}

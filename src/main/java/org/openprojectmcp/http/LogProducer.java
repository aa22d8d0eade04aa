package org.openprojectmcp.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.LogLevel;

/**
 * Sends a log message to the client of a running call, if it wants messages of that level: the parameter {@code message}, or the JSON
 * body where there is none. Leaves the exchange as it was.
 */
final class LogProducer extends DefaultProducer {

    private final Expression level;
    private final @Nullable Expression logger;
    private final @Nullable Expression message;

    LogProducer(McpEndpoint endpoint) {
        super(endpoint);
        String named = endpoint.getLevel() == null ? LogLevel.INFO.wireName() : endpoint.getLevel();
        if (!named.contains("${")) {
            level(named);
        }
        level = Objects.requireNonNull(endpoint.simple(named));
        logger = endpoint.simple(endpoint.getLogger());
        message = endpoint.simple(endpoint.getMessage());
    }

    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getProperty(CallContext.PROPERTY) instanceof CallContext context)) {
            throw new IllegalStateException("mcp:log only runs while a client waits for a call");
        }
        context.log(
                level(level.evaluate(exchange, String.class)),
                logger == null ? null : logger.evaluate(exchange, String.class),
                data(exchange));
    }

    private JsonNode data(Exchange exchange) {
        if (message != null) {
            return JsonNodeFactory.instance.textNode(message.evaluate(exchange, String.class));
        }
        return exchange.getMessage().getBody() instanceof JsonNode json
                ? json
                : JsonNodeFactory.instance.textNode(exchange.getMessage().getBody(String.class));
    }

    private static LogLevel level(String name) {
        return LogLevel.of(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "mcp:log has the level '" + name + "'; it must be one of " + LogLevel.wireNames()));
    }
}

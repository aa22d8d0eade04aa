package org.openprojectmcp.http;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.CallContext;

/** Tells the client of a running call how far it is. Leaves the exchange as it was. */
final class ProgressProducer extends DefaultProducer {

    private final Expression progress;
    private final @Nullable Expression total;
    private final @Nullable Expression message;

    ProgressProducer(McpEndpoint endpoint) {
        super(endpoint);
        String value = endpoint.getProgress();
        if (value == null) {
            throw new IllegalArgumentException("mcp:progress needs the parameter progress");
        }
        progress = Objects.requireNonNull(endpoint.simple(value));
        total = endpoint.simple(endpoint.getTotal());
        message = endpoint.simple(endpoint.getMessage());
    }

    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getProperty(CallContext.PROPERTY) instanceof CallContext context)) {
            throw new IllegalStateException("mcp:progress only runs while a client waits for a call");
        }
        double done = progress.evaluate(exchange, Double.class);
        context.progress(
                done,
                total == null ? null : total.evaluate(exchange, Double.class),
                message == null ? null : message.evaluate(exchange, String.class));
    }
}

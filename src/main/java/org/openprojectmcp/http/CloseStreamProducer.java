package org.openprojectmcp.http;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.CallContext;

/**
 * Closes the HTTP stream of a running call, whose client comes back for the rest. The call goes on. Nothing happens where the revision of
 * the client, or the form of its reply, has no way back. Leaves the exchange as it was.
 */
final class CloseStreamProducer extends DefaultProducer {

    private final Duration retry;

    CloseStreamProducer(McpEndpoint endpoint, Duration retry) {
        super(endpoint);
        if (retry.isNegative()) {
            throw new IllegalArgumentException("mcp:close-stream: retry is a number of milliseconds, 0 or more");
        }
        this.retry = retry;
    }

    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getProperty(CallContext.PROPERTY) instanceof CallContext context)) {
            throw new IllegalStateException("mcp:close-stream only runs while a client waits for a call");
        }
        if (context instanceof McpRequest request) {
            request.reply().disconnect(retry);
        }
    }
}

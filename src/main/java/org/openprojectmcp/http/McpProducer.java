package org.openprojectmcp.http;

import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.CallContext;

/** Runs a method for the request on the exchange and leaves the outcome as its body. */
final class McpProducer extends DefaultProducer {

    private final Function<McpRequest, McpOutcome> method;

    McpProducer(McpEndpoint endpoint, Function<McpRequest, McpOutcome> method) {
        super(endpoint);
        this.method = method;
    }

    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getProperty(CallContext.PROPERTY) instanceof McpRequest request)) {
            throw new IllegalStateException(getEndpoint().getEndpointUri() + " only runs on a route from mcp:server");
        }
        exchange.getMessage().setBody(method.apply(request));
    }
}

package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.ToolPolicy;

/**
 * One call as its exchange is prepared; docs/architecture.md has the table.
 *
 * @param confirmation whether policy wants the call confirmed before it writes
 * @param token what the caller confirmed with
 */
record RouteCall(
        ObjectNode arguments, ObjectNode resolved, CallContext context, boolean confirmation, @Nullable String token) {

    /** The exchange property that says that a write must be confirmed. */
    static final String CONFIRMATION_REQUIRED = "ConfirmationRequired";

    static final String ARGUMENTS = "arguments";
    static final String RESOLVED = "resolved";

    void prepare(Exchange exchange) {
        Message message = exchange.getIn();
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            message.setHeader(argument.getKey(), plain(argument.getValue()));
        }
        message.setBody(arguments);
        exchange.setVariable(ARGUMENTS, arguments);
        exchange.setVariable(RESOLVED, resolved);
        exchange.setProperty(CallContext.PROPERTY, context);
        context.caller().appliesTo(exchange);
        if (confirmation) {
            exchange.setProperty(CONFIRMATION_REQUIRED, Boolean.TRUE);
        }
        if (token != null) {
            message.setHeader(ToolPolicy.CONFIRM, token);
        }
    }

    /** Scalars as Camel's languages know them; lists and objects stay JSON. */
    private static @Nullable Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            case NULL, MISSING -> null;
            default -> value;
        };
    }
}

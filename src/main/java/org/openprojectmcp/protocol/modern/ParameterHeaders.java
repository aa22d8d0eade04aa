package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.tool.HeaderParameter;

/** The {@code Mcp-Param-} headers of a tool call say what the arguments say: a gateway may have acted on them. */
public final class ParameterHeaders {

    /** So short that a number of it is compared at once. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private ParameterHeaders() {}

    /** @throws McpException with -32020 when a header is missing, broken, differs from its argument or has none */
    public static void check(Request call, List<HeaderParameter> parameters, RequestHeaders headers)
            throws McpException {
        for (HeaderParameter parameter : parameters) {
            String header = RequestHeaders.PARAMETER_PREFIX + parameter.name();
            String sent = headers.parameters().get(parameter.name().toLowerCase(Locale.ROOT));
            check(call, header, sent, argument(call, parameter));
        }
    }

    private static JsonNode argument(Request call, HeaderParameter parameter) {
        JsonNode value = call.params().path("arguments");
        for (String member : parameter.path()) {
            value = value.path(member);
        }
        return value;
    }

    private static void check(Request call, String header, @Nullable String sent, JsonNode argument)
            throws McpException {
        boolean given = !argument.isMissingNode() && !argument.isNull();
        if (sent == null) {
            if (given) {
                throw mismatch("The header " + header + " is required, since the call has its argument.", call);
            }
            return;
        }
        if (!given) {
            throw mismatch("The header " + header + " stands for an argument that the call does not have.", call);
        }
        Optional<String> decoded = HeaderValue.decode(sent);
        if (decoded.isEmpty()) {
            throw mismatch("The header " + header + " is not valid Base64 of UTF-8.", call);
        }
        if (!says(decoded.get(), argument)) {
            throw mismatch("The header " + header + " differs from its argument.", call);
        }
    }

    private static boolean says(String text, JsonNode argument) {
        if (argument.isNumber()) {
            return NUMBER.matcher(text).matches()
                    && NUMBER.matcher(argument.asText()).matches()
                    && new BigDecimal(text).compareTo(argument.decimalValue()) == 0;
        }
        return argument.isValueNode() && argument.asText().equals(text);
    }

    private static McpException mismatch(String message, Request call) {
        return new McpException(McpError.of(ErrorCode.HEADER_MISMATCH, message), call.id());
    }
}

package org.openprojectmcp.http.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.choice.Chooser;

/** What lets web pages of an accepted origin use the server. */
public final class Cors {

    private static final String REQUEST_HEADERS = String.join(
            ", ",
            "Accept",
            "Authorization",
            "Content-Type",
            "Last-Event-ID",
            "MCP-Protocol-Version",
            "Mcp-Method",
            "Mcp-Name",
            "Mcp-Session-Id",
            Chooser.CALLER.toolsets(),
            Chooser.CALLER.tools(),
            Chooser.CALLER.excluded(),
            Chooser.CALLER.readOnly(),
            Authentication.API_KEY_HEADER);
    private static final String RESPONSE_HEADERS = "Mcp-Session-Id, Retry-After, WWW-Authenticate";
    private static final Pattern PARAMETER = Pattern.compile("(?i)\\bmcp-param-[a-z0-9!#$%&'*+.^_`|~-]+");
    private static final String ONE_DAY = "86400";

    private Cors() {}

    /** Lets the page read the response. */
    public static void allow(HttpServerResponse response, String origin) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    /**
     * Says, before the page sends a request, what it may send.
     *
     * @param wanted the headers that it wants to send; those that repeat arguments have names of the tools' choice
     */
    public static void allowRequests(HttpServerResponse response, String methods, @Nullable String wanted) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS + parameters(wanted))
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY);
    }

    private static String parameters(@Nullable String wanted) {
        return wanted == null
                ? ""
                : PARAMETER
                        .matcher(wanted)
                        .results()
                        .map(header -> ", " + header.group())
                        .collect(Collectors.joining());
    }
}

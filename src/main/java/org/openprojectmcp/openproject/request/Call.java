package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that an exchange is making, with what it carried before.
 *
 * @param path the filled path, below {@code /api/v3}
 * @param body what is sent as JSON; a missing node when that is nothing, or a file
 * @param headers the headers that come back when the request has ended
 * @param mostBytes how much is taken of an answer that is a file; {@code null} when JSON is expected
 */
record Call(String method, String path, JsonNode body, Map<String, Object> headers, @Nullable Integer mostBytes) {

    static final String PROPERTY = "OpenProjectCall";

    boolean isRead() {
        return "GET".equals(method);
    }
}

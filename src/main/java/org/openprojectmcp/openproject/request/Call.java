package org.openprojectmcp.openproject.request;

import java.util.Map;

/**
 * The request that an exchange is making, with what it carried before.
 *
 * @param path the filled path, below {@code /api/v3}
 * @param headers the headers that come back when the request has ended
 */
record Call(String method, String path, Map<String, Object> headers) {

    static final String PROPERTY = "OpenProjectCall";

    boolean isRead() {
        return "GET".equals(method);
    }
}

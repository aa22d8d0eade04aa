package org.openprojectmcp.http.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;

/** The JSON body of a refusal that is none of JSON-RPC. */
final class Problem {

    private Problem() {}

    /** @param message a sentence meant for the client */
    static Buffer body(String message) {
        return Buffer.buffer(
                JsonNodeFactory.instance.objectNode().put("error", message).toString());
    }
}

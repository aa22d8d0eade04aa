package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON-RPC 2.0 message of a client, its shape checked: ids are strings or integers, parameters are objects. */
public sealed interface JsonRpcMessage {

    /**
     * Asks for a response.
     *
     * @param id a string or an integer
     * @param params empty when the message had none
     */
    record Request(JsonNode id, String method, ObjectNode params) implements JsonRpcMessage {}

    /**
     * Tells something; is never answered.
     *
     * @param params empty when the message had none
     */
    record Notification(String method, ObjectNode params) implements JsonRpcMessage {}

    /**
     * Answers a request of this server: has a result or an error, and never both.
     *
     * @param id a string or an integer
     */
    record Response(JsonNode id, @Nullable JsonNode result, @Nullable JsonNode error) implements JsonRpcMessage {

        /** The error of what has no result. */
        public JsonNode requireError() {
            return Objects.requireNonNull(error, "the response has a result");
        }
    }
}

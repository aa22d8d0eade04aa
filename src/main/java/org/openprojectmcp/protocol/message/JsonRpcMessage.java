package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /** Answers a request of this server. */
    record Response(JsonNode id) implements JsonRpcMessage {}
}

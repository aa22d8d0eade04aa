package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.JsonRpcMessage;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.MessageObserver;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.protocol.message.ProtocolVersion;

/**
 * Holds each message of a test server against the schema of its revision. What the server sends must always be valid; a request that a
 * client sends must be when the server answers it with a complete result. A request that it refuses may be anything, and so may a notification,
 * which cannot be refused.
 */
public final class CheckedMessages implements MessageObserver {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();
    private volatile boolean clientsMaySendAnything;

    @Override
    public MessageSink received(ProtocolVersion version, JsonRpcMessage message) {
        Optional<RevisionSchemas> schemas = RevisionSchemas.of(version);
        if (schemas.isEmpty() || !(message instanceof Request request)) {
            return answer -> {};
        }
        List<String> ofRequest = faultsOf(schemas.get(), request);
        return answer -> {
            JsonNode json = read(answer);
            // To ask again is to refuse the answers.
            boolean accepted = json.has("result") && !isInputRequired(json.path("result"));
            if (accepted && !clientsMaySendAnything) {
                report(version, "accepted", ofRequest, String.valueOf(request));
            }
            check(version, schemas.get(), json, request.method());
        };
    }

    @Override
    public void sent(ProtocolVersion version, byte[] message) {
        RevisionSchemas.of(version).ifPresent(schemas -> check(version, schemas, read(message), null));
    }

    /** Requires nothing more of what clients send, as where that is not to be valid. */
    public void letClientsSendAnything() {
        clientsMaySendAnything = true;
    }

    /** How many messages of the server were held against a schema. */
    public int checked() {
        return checked.get();
    }

    /** What was wrong so far, a line for each fault. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** @throws AssertionError when something was wrong */
    void requireValid() {
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "Messages that the schema of their revision does not allow:\n" + String.join("\n", faults));
        }
    }

    private void check(ProtocolVersion version, RevisionSchemas schemas, JsonNode json, @Nullable String answered) {
        checked.incrementAndGet();
        if (json.has("method")) {
            report(version, "sent", faultsOf(schemas, json), json.toString());
        } else if (json.has("error")) {
            String definition = schemas.errorDefinition(json.at("/error/code").asInt());
            report(version, "sent", schemas.faults(definition, json), json.toString());
        } else {
            String response = schemas.has("JSONRPCResultResponse") ? "JSONRPCResultResponse" : "JSONRPCResponse";
            report(version, "sent", schemas.faults(response, json), json.toString());
            String result = resultOf(schemas, answered, json.path("result"));
            report(version, "sent", schemas.faults(result, json.path("result")), json.toString());
        }
    }

    private static String resultOf(RevisionSchemas schemas, @Nullable String method, JsonNode result) {
        if (isInputRequired(result)) {
            return "InputRequiredResult";
        }
        return Optional.ofNullable(method)
                .flatMap(schemas::definitionOf)
                .map(name -> name.replace("Request", "Result"))
                .filter(schemas::has)
                .orElse("EmptyResult");
    }

    private static boolean isInputRequired(JsonNode result) {
        return result.path("resultType").asText().equals("input_required");
    }

    private static List<String> faultsOf(RevisionSchemas schemas, Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        json.set("id", request.id());
        json.put("method", request.method());
        if (!request.params().isEmpty()) {
            json.set("params", request.params());
        }
        return faultsOf(schemas, json);
    }

    private static List<String> faultsOf(RevisionSchemas schemas, JsonNode json) {
        String method = json.path("method").asText();
        return schemas.definitionOf(method)
                .map(definition -> schemas.faults(definition, json))
                .orElseGet(() -> List.of("the revision has no method " + method));
    }

    private void report(ProtocolVersion version, String what, List<String> found, String message) {
        found.forEach(fault -> faults.add(version.wireName() + ", " + what + ": " + fault + " in " + message));
    }

    private static JsonNode read(byte[] message) {
        try {
            return JSON.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

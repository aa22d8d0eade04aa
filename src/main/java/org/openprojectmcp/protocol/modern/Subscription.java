package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.tool.Catalog;

/**
 * A stream opened by {@code subscriptions/listen}: carries the kinds of change that were asked for, each marked with the id of the
 * request. Thread-safe.
 */
public final class Subscription implements Catalog.ChangeListener {

    private static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";

    private final JsonNode id;
    private final Filter filter;
    private final Reply reply;
    private final List<Runnable> endings = new ArrayList<>();
    private final Set<String> updatedEarly = new LinkedHashSet<>();
    private boolean acknowledged;

    /** @param filter what will be told */
    public Subscription(JsonNode id, Filter filter, Reply reply) {
        this.id = id;
        this.filter = filter;
        this.reply = reply;
    }

    /**
     * The kinds of change that a subscription carries.
     *
     * @param uris of single resources
     */
    public record Filter(boolean tools, boolean prompts, boolean resources, Set<String> uris) {

        /** @throws McpException when the resources are anything but an array of strings */
        public static Filter of(JsonNode notifications) throws McpException {
            JsonNode resources = notifications.path("resourceSubscriptions");
            Set<String> uris = new LinkedHashSet<>();
            for (JsonNode uri : resources) {
                uris.add(uri.asText());
                if (!uri.isTextual()) {
                    throw malformed();
                }
            }
            if (!resources.isMissingNode() && !resources.isArray()) {
                throw malformed();
            }
            return new Filter(
                    notifications.path("toolsListChanged").asBoolean(),
                    notifications.path("promptsListChanged").asBoolean(),
                    notifications.path("resourcesListChanged").asBoolean(),
                    uris);
        }

        /** The same with these resources alone. */
        public Filter withOnly(Set<String> readable) {
            return new Filter(tools, prompts, resources, readable);
        }

        private void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            writeWhenTrue(json, "toolsListChanged", tools);
            writeWhenTrue(json, "promptsListChanged", prompts);
            writeWhenTrue(json, "resourcesListChanged", resources);
            if (!uris.isEmpty()) {
                json.writeArrayFieldStart("resourceSubscriptions");
                for (String uri : uris) {
                    json.writeString(uri);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private static void writeWhenTrue(JsonGenerator json, String name, boolean value) throws IOException {
            if (value) {
                json.writeBooleanField(name, true);
            }
        }

        private static McpException malformed() {
            return new McpException(
                    ErrorCode.INVALID_PARAMS,
                    "params.notifications.resourceSubscriptions must be an array of strings.");
        }
    }

    /** Has {@code ending} run when the stream ends. */
    public synchronized void endsWith(Runnable ending) {
        endings.add(ending);
    }

    /** Says which kinds of change will be sent; the first message of the stream. */
    public synchronized void acknowledge() {
        send("notifications/subscriptions/acknowledged", json -> {
            json.writeFieldName("notifications");
            filter.write(json);
        });
        acknowledged = true;
        updatedEarly.forEach(this::updated);
        updatedEarly.clear();
    }

    /** Says that a resource has changed; not before what will be sent was acknowledged. */
    public synchronized void updated(String uri) {
        if (acknowledged) {
            send("notifications/resources/updated", json -> json.writeStringField("uri", uri));
        } else {
            updatedEarly.add(uri);
        }
    }

    @Override
    public void changed(boolean tools, boolean resources, boolean prompts) {
        if (tools && filter.tools()) {
            send("notifications/tools/list_changed", json -> {});
        }
        if (resources && filter.resources()) {
            send("notifications/resources/list_changed", json -> {});
        }
        if (prompts && filter.prompts()) {
            send("notifications/prompts/list_changed", json -> {});
        }
    }

    /** Ends the stream with the result of the request, so that the client knows it to be over. */
    public void end(Era era) {
        stop();
        reply.finish(200, JsonRpcWriter.result(era, id, new Ended(id)));
    }

    /** Stops listening, since the stream has ended. */
    public void stop() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(endings);
            endings.clear();
        }
        due.forEach(Runnable::run);
    }

    private void send(String method, JsonRpcWriter.Members params) {
        reply.send(JsonRpcWriter.notification(method, json -> {
            params.write(json);
            json.writeObjectFieldStart("_meta");
            writeId(json, id);
            json.writeEndObject();
        }));
    }

    private static void writeId(JsonGenerator json, JsonNode id) throws IOException {
        json.writeFieldName(SUBSCRIPTION_ID);
        json.writeTree(id);
    }

    private record Ended(JsonNode id) implements McpResult {

        @Override
        public void writeMembers(JsonGenerator json) {}

        @Override
        public void writeMeta(JsonGenerator json) throws IOException {
            writeId(json, id);
        }
    }
}

package org.openprojectmcp.protocol.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.McpResult;
import org.openprojectmcp.protocol.message.Reply;
import org.openprojectmcp.tool.Catalog;

/**
 * A stream opened by {@code subscriptions/listen}: carries the kinds of change that were asked for, each marked with the id of the
 * request. Immutable.
 */
public final class Subscription implements Catalog.ChangeListener {

    private static final String SUBSCRIPTION_ID = "io.modelcontextprotocol/subscriptionId";

    private final JsonNode id;
    private final Filter filter;
    private final Reply reply;

    public Subscription(JsonNode id, Filter filter, Reply reply) {
        this.id = id;
        this.filter = filter;
        this.reply = reply;
    }

    /** The kinds of change that a subscription carries. Subscriptions to single resources are not offered. */
    public record Filter(boolean tools, boolean prompts, boolean resources) {

        public static Filter of(JsonNode notifications) {
            return new Filter(
                    notifications.path("toolsListChanged").asBoolean(),
                    notifications.path("promptsListChanged").asBoolean(),
                    notifications.path("resourcesListChanged").asBoolean());
        }

        private void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            writeWhenTrue(json, "toolsListChanged", tools);
            writeWhenTrue(json, "promptsListChanged", prompts);
            writeWhenTrue(json, "resourcesListChanged", resources);
            json.writeEndObject();
        }

        private static void writeWhenTrue(JsonGenerator json, String name, boolean value) throws IOException {
            if (value) {
                json.writeBooleanField(name, true);
            }
        }
    }

    /** Says which kinds of change will be sent; the first message of the stream. */
    public void acknowledge() {
        send("notifications/subscriptions/acknowledged", json -> {
            json.writeFieldName("notifications");
            filter.write(json);
        });
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
        reply.finish(200, JsonRpcWriter.result(era, id, new Ended(id)));
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

package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.message.JsonRpcWriter;
import org.openprojectmcp.protocol.message.MessageSink;
import org.openprojectmcp.tool.LogLevel;

/**
 * The log messages of one request, told to the client that wants them.
 *
 * @param least the least severity that the client wants; {@code null} when it wants nothing
 */
public record ClientLog(@Nullable LogLevel least, MessageSink sink) {

    void send(LogLevel level, @Nullable String logger, JsonNode data) {
        if (least == null || level.compareTo(least) < 0) {
            return;
        }
        sink.send(JsonRpcWriter.notification("notifications/message", json -> {
            json.writeStringField("level", level.wireName());
            if (logger != null) {
                json.writeStringField("logger", logger);
            }
            json.writeFieldName("data");
            json.writeTree(data);
        }));
    }
}

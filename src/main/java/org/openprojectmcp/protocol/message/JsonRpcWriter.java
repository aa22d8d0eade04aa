package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON-RPC messages as UTF-8 without line breaks, so that each is one line of an event. */
public final class JsonRpcWriter {

    /** Keeps its buffers for all threads: kept for each, as usual, they would be made anew by every virtual thread. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build());

    private JsonRpcWriter() {}

    /** Writes some members of a JSON object. */
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    public static byte[] result(Era era, JsonNode id, McpResult result) {
        return message(json -> {
            writeId(json, id);
            json.writeFieldName("result");
            era.writeResult(json, result);
        });
    }

    /** @param id the id of the refused request; {@code null} where it could not be read, and the reply then has none */
    public static byte[] error(@Nullable JsonNode id, McpError error) {
        return message(json -> {
            if (id != null) {
                writeId(json, id);
            }
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", error.code().code());
            json.writeStringField("message", error.message());
            if (error.data() != null) {
                json.writeFieldName("data");
                json.writeTree(error.data());
            }
            json.writeEndObject();
        });
    }

    public static byte[] request(String id, String method, JsonNode params) {
        return message(json -> {
            json.writeStringField("id", id);
            json.writeStringField("method", method);
            json.writeFieldName("params");
            json.writeTree(params);
        });
    }

    public static byte[] notification(String method, Members params) {
        return message(json -> {
            json.writeStringField("method", method);
            json.writeObjectFieldStart("params");
            params.write(json);
            json.writeEndObject();
        });
    }

    /** A value as JSON text. Its own {@code toString} would make its buffers anew in every virtual thread. */
    public static String text(JsonNode value) throws IOException {
        return MAPPER.writeValueAsString(value);
    }

    private static byte[] message(Members members) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            members.write(json);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeId(JsonGenerator json, JsonNode id) throws IOException {
        json.writeFieldName("id");
        json.writeTree(id);
    }
}

package org.openprojectmcp.bench.load;

import io.vertx.core.json.JsonObject;
import java.util.StringJoiner;

/** Reads the reply to a POST, which is a JSON object or a stream of server-sent events whose last one holds it. */
final class Reply {

    private static final String EVENT_STREAM = "text/event-stream";

    private Reply() {}

    /** The JSON-RPC response in a reply; throws IllegalArgumentException when there is none. */
    static JsonObject message(int status, String contentType, String body) {
        if (status != 200) {
            throw new IllegalArgumentException("status " + status + ": " + body);
        }
        String json = contentType.startsWith(EVENT_STREAM) ? lastData(body) : body;
        if (json.isEmpty()) {
            throw new IllegalArgumentException("no message in: " + body);
        }
        return new JsonObject(json);
    }

    private static String lastData(String events) {
        StringJoiner data = new StringJoiner("\n");
        String last = "";
        for (String line : (Iterable<String>) events.lines()::iterator) {
            if (line.startsWith("data:")) {
                data.add(line.substring("data:".length()).strip());
            } else if (line.isEmpty()) {
                last = data.length() > 0 ? data.toString() : last;
                data = new StringJoiner("\n");
            }
        }
        return last;
    }
}

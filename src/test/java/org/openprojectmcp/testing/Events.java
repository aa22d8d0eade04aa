package org.openprojectmcp.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** An event stream that is read event by event; closing it closes the connection. */
public final class Events implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private @Nullable String lastId;
    private @Nullable Long retry;

    Events(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    /** An event: its name and data; a comment has the name {@code :}. */
    public record Event(String name, String data) {

        public JsonNode json() {
            return Wire.received(data);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The id of the last event that had one. */
    public @Nullable String lastId() {
        return lastId;
    }

    /** After how many milliseconds the server wants to be asked again, if it said so. */
    public @Nullable Long retry() {
        return retry;
    }

    /** Waits for the next event or comment; {@code null} at the end of the stream. */
    public @Nullable Event next() {
        String name = "message";
        String data = null;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.startsWith(":")) {
                    name = ":";
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("retry: ")) {
                    retry = Long.valueOf(line.substring("retry: ".length()));
                } else if (line.isEmpty() && (data != null || name.equals(":"))) {
                    return new Event(name, data == null ? "" : data);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next message, comments and events without data left out. */
    public JsonNode nextMessage() {
        Event event = next();
        while (event != null && event.data().isEmpty()) {
            event = next();
        }
        if (event == null) {
            throw new AssertionError("the stream ended");
        }
        return event.json();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the JSON files of the demo from the class path. */
final class Resources {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Resources() {}

    static JsonNode read(String name) {
        try (var in = DemoState.class.getResourceAsStream("/sandbox/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No resource /sandbox/" + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /sandbox/" + name, e);
        }
    }
}

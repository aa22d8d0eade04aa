package org.openprojectmcp.tool.source;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of somebody's own, laid over the shipped one. What is wrong with it must not stop the server: while it cannot be read, what was read last
 * goes on, and the log says so once. Not thread-safe.
 */
final class Overlay {

    private static final Logger LOG = LoggerFactory.getLogger(Overlay.class);

    private final RouteFolder folder;
    private Map<String, String> routeFiles = Map.of();
    private Map<String, String> schemaFiles = Map.of();
    private boolean readable = true;

    Overlay(RouteFolder folder) {
        this.folder = folder;
    }

    Map<String, String> routeFiles() {
        routeFiles = read(folder::routeFiles, routeFiles);
        return routeFiles;
    }

    Map<String, String> schemaFiles() {
        schemaFiles = read(folder::schemaFiles, schemaFiles);
        return schemaFiles;
    }

    private Map<String, String> read(Supplier<Map<String, String>> reading, Map<String, String> last) {
        try {
            Map<String, String> texts = reading.get();
            readable = true;
            return texts;
        } catch (UncheckedIOException e) {
            if (readable) {
                LOG.error(
                        "MCP_ROUTES_OVERLAY cannot be read, what it held before goes on: {}. Let the server's user read it.",
                        String.valueOf(e.getCause()));
            }
            readable = false;
            return last;
        }
    }
}

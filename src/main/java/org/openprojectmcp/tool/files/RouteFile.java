package org.openprojectmcp.tool.files;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.source.RouteNode;

/** What is known of one file, and the routes of its last good version. Not thread-safe. */
final class RouteFile {

    private final String file;
    private String text = "";
    private List<LoadedRoute> live = List.of();
    private @Nullable CheckedFile good;
    private boolean current;
    private @Nullable String fault;

    RouteFile(String file) {
        this.file = file;
    }

    /** The text that was read last, good or not. */
    String text() {
        return text;
    }

    void read(String newText) {
        text = newText;
    }

    List<LoadedRoute> live() {
        return live;
    }

    /** The last good version. */
    Optional<CheckedFile> good() {
        return Optional.ofNullable(good);
    }

    void succeeded(CheckedFile version, List<LoadedRoute> routes) {
        good = version;
        live = List.copyOf(routes);
        current = true;
        fault = null;
    }

    /** Marks the file as faulty; false when that very fault is known already. */
    boolean failed(String newFault) {
        boolean news = current || !newFault.equals(fault);
        current = false;
        fault = newFault;
        return news;
    }

    /** Whether what was read last is not what runs. */
    boolean isFaulty() {
        return !current;
    }

    RouteFileStatus status() {
        State state = current ? State.LIVE : live.isEmpty() ? State.BROKEN : State.OUTDATED;
        return new RouteFileStatus(file, name(), state, fault);
    }

    private @Nullable String name() {
        return good().flatMap(CheckedFile::source)
                .flatMap(source -> source.routes().stream().findFirst().flatMap(RouteNode::id))
                .orElse(null);
    }
}

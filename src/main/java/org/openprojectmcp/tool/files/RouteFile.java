package org.openprojectmcp.tool.files;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.source.RouteSource;

/** What is known of one file, and the routes of its last good version. Not thread-safe. */
final class RouteFile {

    private final String file;
    private String text = "";
    private List<LoadedRoute> live = List.of();
    private Set<String> leadsTo = Set.of();
    private @Nullable String name;
    private boolean asleep;
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

    /** The shared routes that the running ones lead to. */
    Set<String> leadsTo() {
        return leadsTo;
    }

    /** Notes a good version whose routes start when they are needed. */
    void sleeps(CheckedFile version) {
        accept(version);
        asleep = true;
    }

    /** Notes a good version whose routes run. */
    void succeeded(CheckedFile version, RouteSource source, List<LoadedRoute> routes) {
        accept(version);
        runs(source, routes);
    }

    private void accept(CheckedFile version) {
        name = version.source().stream()
                .flatMap(source -> source.routes().stream().limit(1))
                .flatMap(route -> route.id().stream())
                .findFirst()
                .orElse(null);
        current = true;
        fault = null;
    }

    /** Notes that the routes of the last good version run. */
    void runs(RouteSource source, List<LoadedRoute> routes) {
        leadsTo = SharedRoutes.ledToBy(source);
        live = List.copyOf(routes);
        asleep = false;
    }

    /** Whether an earlier version can be called although what was read last is faulty. */
    boolean isServed() {
        return asleep || !live.isEmpty();
    }

    /** Marks the file as one whose routes, which slept, cannot be started. */
    void neverWakes() {
        asleep = false;
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
        State state = current ? State.LIVE : isServed() ? State.OUTDATED : State.BROKEN;
        return new RouteFileStatus(file, name, state, fault);
    }
}

package org.openprojectmcp.tool.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.UnknownNameException;
import org.openprojectmcp.tool.call.RouteCatalog;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.files.FirstReading;
import org.openprojectmcp.tool.files.RouteFileStatus;
import org.openprojectmcp.tool.files.RouteFiles;
import org.openprojectmcp.tool.kind.ArgumentKinds;
import org.openprojectmcp.tool.schema.Json;

/** A routes folder that is served by a Camel context, without HTTP. It is Wednesday, 2026-11-18. */
public final class ServedFolder implements AutoCloseable {

    private final Path root;
    private final CamelContext context = new DefaultCamelContext();
    private final KnownNames names = new KnownNames();
    private final RouteCatalog catalog;
    private final RouteFiles files;

    public ServedFolder(Path root) {
        this(root, Settings.Confirm.DESTRUCTIVE);
    }

    public ServedFolder(Path root, Settings.Confirm confirmation) {
        this(root, confirmation, context -> new RouteFiles(context, root, Set.of()));
    }

    private ServedFolder(Path root, Settings.Confirm confirmation, Function<CamelContext, RouteFiles> files) {
        this.root = root;
        Clock clock = Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);
        context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
        context.start();
        catalog = new RouteCatalog(
                context, new ToolPolicy(confirmation, ToolSelection.EVERYTHING), ArgumentKinds.standard(clock, names));
        this.files = files.apply(context);
    }

    /** A folder that is laid over a shipped one: what is saved here is saved in it. */
    public static ServedFolder over(Path shipped, Path overlay) {
        FirstReading first = FirstReading.of(shipped, Optional.of(overlay), Set.of(), Runnable::run);
        return new ServedFolder(overlay, Settings.Confirm.DESTRUCTIVE, context -> new RouteFiles(context, first));
    }

    public Catalog catalog() {
        return catalog;
    }

    public CamelContext context() {
        return context;
    }

    public KnownNames names() {
        return names;
    }

    public RouteFiles files() {
        return files;
    }

    /** Saves a tool in the toolset {@code demo}. */
    public ServedFolder tool(String name, Object text) {
        return file("tools/demo/" + name + ".camel.yaml", text.toString());
    }

    public ServedFolder tool(ToolText text) {
        String name = text.toString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace("id:", "")
                .strip();
        return tool(name, text);
    }

    public ServedFolder file(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServedFolder delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the server see what was saved. */
    public ServedFolder load() {
        files.poll();
        return this;
    }

    public ToolResult call(String tool, String arguments) throws UnknownNameException {
        try {
            return catalog.callTool(tool, (ObjectNode) Json.read(arguments), new PlainCall());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(arguments, e);
        }
    }

    /** The text that a call answers, or the message of its error. */
    public String answer(String tool, String arguments) throws UnknownNameException {
        ToolResult result = call(tool, arguments);
        if (result instanceof ToolResult.Text text) {
            return text.text();
        }
        return result instanceof ToolResult.Failed failed ? failed.message() : result.toString();
    }

    public RouteFileStatus status(String file) {
        return files.status().stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        files.close();
        context.stop();
    }
}

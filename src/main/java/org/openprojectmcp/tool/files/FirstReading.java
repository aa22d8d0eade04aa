package org.openprojectmcp.tool.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteFolder;

/** Reads and checks a routes folder for {@link RouteFiles#start}, beside whatever is started meanwhile. */
public final class FirstReading {

    private final RouteFolder folder;
    private final Lint lint;
    private final CompletableFuture<Reading> reading;

    private FirstReading(RouteFolder folder, Lint lint, Executor executor) {
        this.folder = folder;
        this.lint = lint;
        this.reading = CompletableFuture.supplyAsync(() -> Reading.checked(folder, lint), executor);
    }

    /**
     * Begins to read.
     *
     * @param routes the folder
     * @param overlay the folder that is laid over it
     * @param waived names of lint rules that are not applied; none in production
     * @param executor runs the reading
     */
    public static FirstReading of(Path routes, Optional<Path> overlay, Set<String> waived, Executor executor) {
        return new FirstReading(
                new RouteFolder(routes, overlay.orElse(null)),
                new Lint(new SchemaFolder(routes, overlay), waived),
                executor);
    }

    RouteFolder folder() {
        return folder;
    }

    Lint lint() {
        return lint;
    }

    /** What was read, once it was. */
    Reading await() {
        return reading.join();
    }
}

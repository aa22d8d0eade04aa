package org.openprojectmcp.tool.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.camel.Offers;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.files.RouteFileStatus.State;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the route files of a folder, those as they were shipped from their first call on, and changes what runs within about a second when a file is saved, added or deleted. A faulty file
 * costs one log line and its last good version runs on. Thread-safe.
 */
public final class RouteFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    private static final long POLL_MILLIS = 1000;

    private final CamelContext context;
    private final RouteFolder folder;
    private final Lint lint;
    private final LiveFiles files;
    private @Nullable FirstReading first;
    private Map<String, String> schemas = Map.of();
    private @Nullable ScheduledExecutorService poller;
    private volatile List<RouteFileStatus> status = List.of();

    /**
     * @param routes the folder
     * @param waived names of lint rules that are not applied; none in production
     */
    public RouteFiles(CamelContext context, Path routes, Set<String> waived) {
        this.context = context;
        this.folder = new RouteFolder(routes);
        this.lint = new Lint(new SchemaFolder(routes), waived);
        this.files = new LiveFiles(context, lint, this::wake);
    }

    /** As the other, of a folder that is being read already. */
    public RouteFiles(CamelContext context, FirstReading first) {
        this.context = context;
        this.folder = first.folder();
        this.lint = first.lint();
        this.files = new LiveFiles(context, lint, this::wake);
        this.first = first;
    }

    /** Loads every file, then watches the folder until {@link #close}. To be called when the context has started. */
    public synchronized void start() {
        bringInLine(first == null ? Reading.checked(folder, lint) : first.await());
        first = null;
        long used = status.stream().filter(file -> file.state() == State.LIVE).count();
        LOG.info("{} route files are in use, {} are not", used, status.size() - used);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "route-files");
            thread.setDaemon(true);
            return thread;
        });
        poller = executor;
        executor.scheduleWithFixedDelay(this::pollSafely, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Stops watching; the routes run on. */
    @Override
    public synchronized void close() {
        if (poller != null) {
            poller.shutdownNow();
        }
    }

    /** What became of each file, in the order of their paths. Immutable. */
    public List<RouteFileStatus> status() {
        return status;
    }

    private void pollSafely() {
        try {
            if (context.isStarted()) {
                poll();
            }
        } catch (RuntimeException e) {
            // The folder may be readable again next time; an exception that left here would end the polling for good.
            LOG.error("The routes folder could not be polled", e);
        }
    }

    /** Brings what runs in line with the folder now, without waiting for the next poll. */
    public synchronized void poll() {
        bringInLine(Reading.of(folder));
        files.sweep();
    }

    private synchronized void wake(String uri) {
        Offers.of(context).together(() -> files.wake(uri));
        status = files.status();
    }

    private void bringInLine(Reading reading) {
        boolean schemasChanged = !reading.schemas().equals(schemas);
        if (schemasChanged || !files.isInLine(reading.texts())) {
            schemas = reading.schemas();
            Offers.of(context).together(() -> files.bringInLine(reading, schemasChanged));
            status = files.status();
        }
    }
}

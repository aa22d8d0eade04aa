package org.openprojectmcp.protocol.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.tool.CallContext;
import org.openprojectmcp.tool.Catalog;
import org.openprojectmcp.tool.ResourceContents;
import org.openprojectmcp.tool.UnknownNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out that resources have changed by reading them again every so often: one read for each resource and credentials, however many
 * watch it, one after the other on a thread of its own, so that calls are not kept waiting. Without watchers there is no thread.
 * Thread-safe.
 */
public final class ResourceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceWatch.class);
    private static final int THREAD_IDLE_SECONDS = 5;

    private final Catalog catalog;
    private final SubscriptionOptions options;
    private final ScheduledThreadPoolExecutor reader;
    private final Map<Key, Watched> resources = new ConcurrentHashMap<>();
    private @Nullable Future<?> reading;

    private record Key(@Nullable Credentials credentials, String uri) {}

    private static final class Watched {

        private final Set<Runnable> watchers = new HashSet<>();
        private Fingerprint seen;

        private Watched(Fingerprint seen) {
            this.seen = seen;
        }
    }

    public ResourceWatch(Catalog catalog, SubscriptionOptions options) {
        this.catalog = catalog;
        this.options = options;
        reader = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mcp-resource-watch");
            thread.setDaemon(true);
            return thread;
        });
        reader.setKeepAliveTime(THREAD_IDLE_SECONDS, TimeUnit.SECONDS);
        reader.allowCoreThreadTimeOut(true);
        reader.setRemoveOnCancelPolicy(true);
    }

    SubscriptionOptions options() {
        return options;
    }

    /** Reads a resource as it is now. Blocks. */
    Fingerprint read(String uri, CallContext context) throws UnknownNameException {
        ResourceContents contents = catalog.readResource(uri, context);
        return Fingerprint.of(contents);
    }

    /**
     * Runs {@code watcher} after each change from now on, on the thread that reads; it must not block.
     *
     * @param seen the resource as the watcher knows it
     * @return ends the watching
     * @throws McpException when too many resources are watched
     */
    synchronized Runnable add(@Nullable Credentials credentials, String uri, Fingerprint seen, Runnable watcher)
            throws McpException {
        Key key = new Key(credentials, uri);
        Watched watched = resources.get(key);
        if (watched == null) {
            if (resources.size() >= options.maxResources()) {
                throw new McpException(
                        ErrorCode.UNAVAILABLE,
                        "The server already watches " + options.maxResources()
                                + " resources for its clients, and takes no more subscriptions; try again later.");
            }
            watched = new Watched(seen);
            resources.put(key, watched);
        }
        watched.watchers.add(watcher);
        if (reading == null) {
            long millis = options.interval().toMillis();
            reading = reader.scheduleWithFixedDelay(this::readAll, millis, millis, TimeUnit.MILLISECONDS);
        }
        return () -> remove(key, watcher);
    }

    /** How many resources are watched. */
    int size() {
        return resources.size();
    }

    private synchronized void remove(Key key, Runnable watcher) {
        Watched watched = resources.get(key);
        if (watched == null) {
            return;
        }
        watched.watchers.remove(watcher);
        if (watched.watchers.isEmpty()) {
            resources.remove(key);
        }
        if (resources.isEmpty() && reading != null) {
            reading.cancel(false);
            reading = null;
        }
    }

    private void readAll() {
        for (Key key : List.copyOf(resources.keySet())) {
            if (resources.containsKey(key)) {
                Fingerprint now = readAgain(key);
                changedWatchers(key, now).forEach(Runnable::run);
            }
        }
    }

    private Fingerprint readAgain(Key key) {
        try {
            return read(key.uri(), new UnattendedCall(key.credentials()));
        } catch (UnknownNameException | RuntimeException e) {
            // Whoever watches is told of a change, reads it, and learns why it cannot be read.
            LOG.debug("Watched resource {} cannot be read", key.uri(), e);
            return Fingerprint.UNREADABLE;
        }
    }

    private synchronized Set<Runnable> changedWatchers(Key key, Fingerprint now) {
        Watched watched = resources.get(key);
        if (watched == null || watched.seen.equals(now)) {
            return Set.of();
        }
        watched.seen = now;
        return Set.copyOf(watched.watchers);
    }
}

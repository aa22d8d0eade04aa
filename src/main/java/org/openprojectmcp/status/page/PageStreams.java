package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.reply.EventStream;

/**
 * Tells open pages once a second what is new, at most {@value #MOST} of them; while no page is open nothing is done. A page that gets
 * neither a new state nor the time has lost its connection. Thread-safe.
 */
final class PageStreams implements AutoCloseable {

    private static final int MOST = 50;
    private static final long TICK_MILLIS = 1000;

    private final Vertx vertx;
    private final Function<Language, ObjectNode> state;
    private final Set<PageStream> open = new HashSet<>();
    private final Map<Language, ObjectNode> told = new EnumMap<>(Language.class);
    private @Nullable Long timer;
    private boolean closed;

    /** @param state what a page that is open is told */
    PageStreams(Vertx vertx, Function<Language, ObjectNode> state) {
        this.vertx = vertx;
        this.state = state;
    }

    /** Tells the page that asks the state, and what follows; false, and nothing happens, when too many pages are open. */
    synchronized boolean open(HttpServerRequest request, Language language) {
        if (closed || open.size() >= MOST) {
            return false;
        }
        PageStream page = PageStream.open(request, language);
        open.add(page);
        page.onClose(() -> remove(page));
        page.send(status(state.apply(page.language())));
        if (timer == null) {
            timer = vertx.setPeriodic(TICK_MILLIS, id -> tick());
        }
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(open).forEach(PageStream::end);
        open.clear();
        stopIfIdle();
    }

    private synchronized void remove(PageStream page) {
        open.remove(page);
        stopIfIdle();
    }

    private void stopIfIdle() {
        if (open.isEmpty() && timer != null) {
            vertx.cancelTimer(timer);
            timer = null;
            told.clear();
        }
    }

    private synchronized void tick() {
        Map<Language, Buffer> events = new EnumMap<>(Language.class);
        open.forEach(page -> page.send(events.computeIfAbsent(page.language(), this::event)));
    }

    /** The new state; only the time when it is as it was. */
    private Buffer event(Language language) {
        ObjectNode now = state.apply(language);
        return now.equals(told.put(language, now)) ? EventStream.event("time", "{" + time() + "}") : status(now);
    }

    private static Buffer status(ObjectNode state) {
        return EventStream.event("status", "{" + time() + "," + state.toString().substring(1));
    }

    /** Beside the state, not in it: it alone is nothing new. */
    private static String time() {
        return "\"now\":\"" + Instant.now() + "\"";
    }
}

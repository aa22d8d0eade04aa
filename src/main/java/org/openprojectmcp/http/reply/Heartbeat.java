package org.openprojectmcp.http.reply;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One timer for everything that stays open for a while. Thread-safe. */
public final class Heartbeat {

    private final Set<Beating> beating = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final long timer;

    public Heartbeat(Vertx vertx, Duration interval) {
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(interval.toMillis(), id -> beatAll());
    }

    /** Something that wants to know that time goes by. */
    public interface Beating {

        /** Called once an interval on a thread of the timer; must not block. */
        void beat();
    }

    public void add(Beating one) {
        beating.add(one);
    }

    public void remove(Beating one) {
        beating.remove(one);
    }

    void beatAll() {
        beating.forEach(Beating::beat);
    }

    public void stop() {
        vertx.cancelTimer(timer);
        beating.clear();
    }
}

package org.openprojectmcp.tool.camel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;

/**
 * The routes that are offered at this moment: each name stands for the newest consumer that was started. Thread-safe.
 */
public final class Offers {

    private final Map<String, AiConsumer> current = new HashMap<>();
    private final List<Consumer<List<AiConsumer>>> listeners = new ArrayList<>();
    private int batches;
    private boolean changed;

    private Offers() {}

    /** The one instance of a context. */
    public static Offers of(CamelContext context) {
        var extension = context.getCamelContextExtension();
        Offers offers = extension.getContextPlugin(Offers.class);
        if (offers != null) {
            return offers;
        }
        synchronized (extension) {
            offers = extension.getContextPlugin(Offers.class);
            if (offers == null) {
                offers = new Offers();
                extension.addContextPlugin(Offers.class, offers);
            }
            return offers;
        }
    }

    /** Calls {@code listener} now and after each change, in order, with what is offered, ordered by scheme and name. */
    public synchronized void listen(Consumer<List<AiConsumer>> listener) {
        listeners.add(listener);
        listener.accept(ordered());
    }

    /** Makes several changes one: listeners hear of them when {@code changes} has ended. */
    public void together(Runnable changes) {
        synchronized (this) {
            batches++;
        }
        try {
            changes.run();
        } finally {
            synchronized (this) {
                batches--;
                tellIfDue();
            }
        }
    }

    synchronized void put(AiConsumer consumer) {
        current.put(consumer.key(), consumer);
        changed = true;
        tellIfDue();
    }

    /** Forgets a consumer, unless a newer one has taken its place. */
    synchronized void remove(AiConsumer consumer) {
        if (current.remove(consumer.key(), consumer)) {
            changed = true;
            tellIfDue();
        }
    }

    private void tellIfDue() {
        if (changed && batches == 0) {
            changed = false;
            List<AiConsumer> now = ordered();
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private List<AiConsumer> ordered() {
        return current.values().stream()
                .sorted(Comparator.comparing(AiConsumer::key))
                .toList();
    }
}

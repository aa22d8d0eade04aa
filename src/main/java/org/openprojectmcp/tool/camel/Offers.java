package org.openprojectmcp.tool.camel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;

/** What is offered at this moment: each name stands for the newest that was put there. Thread-safe. */
public final class Offers {

    private final Map<String, Offer> current = new HashMap<>();
    private final List<Consumer<List<Offer>>> listeners = new ArrayList<>();
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
    public synchronized void listen(Consumer<List<Offer>> listener) {
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

    /** Offers something from now on, in place of what had its name. */
    public synchronized void put(Offer offer) {
        current.put(offer.key(), offer);
        changed = true;
        tellIfDue();
    }

    /** Forgets an offer, unless a newer one has taken its place. */
    public synchronized void remove(Offer offer) {
        if (current.remove(offer.key(), offer)) {
            changed = true;
            tellIfDue();
        }
    }

    private void tellIfDue() {
        if (changed && batches == 0) {
            changed = false;
            List<Offer> now = ordered();
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private List<Offer> ordered() {
        return current.values().stream()
                .sorted(Comparator.comparing(Offer::key))
                .toList();
    }
}

package org.openprojectmcp.protocol.watch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.modern.Subscription;
import org.openprojectmcp.tool.Catalog;

/** Passes changes of the lists on to the streams of the clients that want to know. Thread-safe. */
public final class ChangeFeed implements Catalog.ChangeListener {

    private final Set<Catalog.ChangeListener> streams = ConcurrentHashMap.newKeySet();

    /** @return to be run when the stream has ended */
    public Runnable add(Catalog.ChangeListener stream) {
        streams.add(stream);
        return () -> streams.remove(stream);
    }

    @Override
    public void changed(boolean tools, boolean resources, boolean prompts) {
        streams.forEach(stream -> stream.changed(tools, resources, prompts));
    }

    /** Ends every subscription with its result. */
    public void end(Era era) {
        for (Catalog.ChangeListener stream : streams) {
            if (stream instanceof Subscription subscription && streams.remove(stream)) {
                subscription.end(era);
            }
        }
    }
}

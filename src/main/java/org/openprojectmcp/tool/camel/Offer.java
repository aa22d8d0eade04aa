package org.openprojectmcp.tool.camel;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.openprojectmcp.tool.descriptor.Descriptor;

/** What clients can call under a name: the start of a route that runs, or of one that does so once it is called. */
public interface Offer {

    /** Scheme and name; the same for every generation of a file. */
    String key();

    /** What is offered. */
    Descriptor descriptor();

    /**
     * Runs one call on this thread: a fresh exchange is prepared, sent through the route and released.
     *
     * @param answer takes what it needs from the exchange before that is released
     * @return false when it takes no calls, and nothing was run: what has the name now may take it
     */
    boolean call(Consumer<Exchange> prepare, Consumer<Exchange> answer) throws Exception;
}

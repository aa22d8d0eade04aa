package org.openprojectmcp.tool.files;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.openprojectmcp.tool.camel.Offer;
import org.openprojectmcp.tool.descriptor.Descriptor;

/**
 * An offered route that starts with its first call, which then goes to the running route: this one takes none itself.
 *
 * @param start starts the route, so that it is offered in the place of this; throws when it cannot be started
 */
record SleepingRoute(String key, Descriptor descriptor, Runnable start) implements Offer {

    @Override
    public boolean call(Consumer<Exchange> prepare, Consumer<Exchange> answer) {
        start.run();
        return false;
    }
}

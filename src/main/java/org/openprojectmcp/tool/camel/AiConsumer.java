package org.openprojectmcp.tool.camel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.RouteWords;

/**
 * Runs calls through its route. Offers itself while it is started. Suspending it lets the running calls end, which is what a reload
 * and a shutdown need.
 */
public final class AiConsumer extends DefaultConsumer implements Offer, ShutdownAware, Suspendable {

    private final AtomicInteger running = new AtomicInteger();
    private final AiEndpoint endpoint;
    private volatile boolean open;
    private @Nullable Descriptor descriptor;

    AiConsumer(AiEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public Descriptor descriptor() {
        return Objects.requireNonNull(descriptor, "not started");
    }

    @Override
    public String key() {
        return endpoint.key();
    }

    /** How many calls run now. */
    public int running() {
        return running.get();
    }

    @Override
    public boolean call(Consumer<Exchange> prepare, Consumer<Exchange> answer) throws Exception {
        running.incrementAndGet();
        try {
            // Counted first, then looked: whoever closes this consumer waits for the count after closing it.
            if (!open) {
                return false;
            }
            Exchange exchange = createExchange(false);
            try {
                prepare.accept(exchange);
                getProcessor().process(exchange);
                answer.accept(exchange);
            } finally {
                releaseExchange(exchange, false);
            }
            return true;
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        Route route = getRoute();
        descriptor = endpoint.offered()
                .by(new RouteWords(getRouteId(), textOf(route.getDescription()), textOf(route.getGroup())));
        open = true;
        Offers.of(endpoint.getCamelContext()).put(this);
    }

    @Override
    protected void doStop() throws Exception {
        withdraw();
        super.doStop();
    }

    @Override
    protected void doSuspend() {
        withdraw();
    }

    @Override
    protected void doResume() {
        open = true;
        Offers.of(endpoint.getCamelContext()).put(this);
    }

    private void withdraw() {
        open = false;
        Offers.of(endpoint.getCamelContext()).remove(this);
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        return true;
    }

    @Override
    public int getPendingExchangesSize() {
        return running.get();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // The running calls are counted; there is nothing else to prepare.
    }
}

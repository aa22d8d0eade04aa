package org.openprojectmcp.openproject.client;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectOptions;

/**
 * Aborts a request when its call is cancelled, and limits the size and the time of its answer. The first of the client's handlers: it
 * sees one request, whatever repeats there are below, and the answer unpacked.
 */
final class CallGuard implements ExecChainHandler {

    /** Where camel-http leaves the exchange of a request. */
    private static final String EXCHANGE = "org.apache.camel.Exchange";

    private final OpenProjectOptions.Limits limits;

    CallGuard(OpenProjectOptions.Limits limits) {
        this.limits = limits;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        long deadline = System.nanoTime() + limits.total().toNanos();
        Runnable abort = () -> abort(scope);
        Cancellation cancellation = cancellationOf(scope);
        Runnable forget = cancellation == null ? () -> {} : cancellation.onCancel(abort);
        boolean answered = false;
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                response.setEntity(new Limited(entity, deadline, abort, forget));
                answered = true;
            }
            return response;
        } finally {
            if (!answered) {
                forget.run();
            }
        }
    }

    private static void abort(ExecChain.Scope scope) {
        if (scope.originalRequest instanceof Cancellable request) {
            request.cancel();
        }
    }

    private static @Nullable Cancellation cancellationOf(ExecChain.Scope scope) {
        return scope.clientContext.getAttribute(EXCHANGE) instanceof Exchange exchange
                ? exchange.getProperty(Cancellation.PROPERTY, Cancellation.class)
                : null;
    }

    /** An answer that is read under the limits; cancelling reaches it until it is closed. */
    private final class Limited extends HttpEntityWrapper {

        private final long deadline;
        private final Runnable abort;
        private final Runnable forget;

        Limited(HttpEntity entity, long deadline, Runnable abort, Runnable forget) {
            super(entity);
            this.deadline = deadline;
            this.abort = abort;
            this.forget = forget;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedStream(super.getContent(), limits.responseBytes(), deadline, abort, forget);
        }
    }
}

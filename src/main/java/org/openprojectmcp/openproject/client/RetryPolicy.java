package org.openprojectmcp.openproject.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;
import org.openprojectmcp.openproject.OpenProjectOptions;

/**
 * Which requests are repeated without anybody asking. A read: when the connection broke or a proxy had no answer, twice at most. Any
 * request that was turned away unprocessed with 429, and a read with 503: once, if the pause asked for is short. A write that may have
 * been processed: never. Stateless.
 */
final class RetryPolicy implements HttpRequestRetryStrategy {

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Duration longest;

    RetryPolicy(OpenProjectOptions.Limits limits) {
        this.longest = limits.retryAfter();
    }

    @Override
    public boolean retryRequest(HttpRequest request, IOException fault, int attempt, HttpContext context) {
        boolean broken = fault instanceof NoHttpResponseException
                || (fault instanceof SocketException && !(fault instanceof ConnectException));
        return broken && isRead(request) && attempt < ATTEMPTS;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
        HttpRequest request = HttpCoreContext.cast(context).getRequest();
        return switch (response.getCode()) {
            case HttpStatus.SC_TOO_MANY_REQUESTS -> attempt == 1 && isShort(response);
            case HttpStatus.SC_SERVICE_UNAVAILABLE -> attempt == 1 && isRead(request) && isShort(response);
            case HttpStatus.SC_BAD_GATEWAY, HttpStatus.SC_GATEWAY_TIMEOUT -> isRead(request) && attempt < ATTEMPTS;
            default -> false;
        };
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
        return TimeValue.of(retryAfter(response).orElse(PAUSE.multipliedBy(attempt)));
    }

    @Override
    public TimeValue getRetryInterval(HttpRequest request, IOException fault, int attempt, HttpContext context) {
        return TimeValue.of(PAUSE.multipliedBy(attempt));
    }

    private static boolean isRead(HttpRequest request) {
        return "GET".equals(request.getMethod());
    }

    private boolean isShort(HttpResponse response) {
        return retryAfter(response)
                .filter(pause -> pause.compareTo(longest) <= 0)
                .isPresent();
    }

    /** The pause asked for in seconds; a date is not acted on. */
    private static Optional<Duration> retryAfter(HttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null || !header.getValue().matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(header.getValue())));
    }
}

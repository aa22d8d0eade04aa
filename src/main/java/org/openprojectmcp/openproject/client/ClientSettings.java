package org.openprojectmcp.openproject.client;

import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpActivityListener;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.openprojectmcp.openproject.OpenProjectOptions;

/**
 * Configures the HTTP client of camel-http: each time limit, the pool, the trusted certificates, our own retries; no redirects, no
 * cookies, no stored credentials. Owns the pool and closes it when Camel stops.
 */
public final class ClientSettings extends ServiceSupport implements HttpClientConfigurer {

    /** Below the twenty seconds after which OpenProject's own server drops an idle connection. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(15);

    private static final TimeValue VALIDATE_AFTER = TimeValue.ofSeconds(1);

    private final OpenProjectOptions options;
    private final PoolingHttpClientConnectionManager connections;

    /** @throws IllegalArgumentException when the CA file of the options cannot be used */
    public ClientSettings(OpenProjectOptions options) {
        this.options = options;
        this.connections = connections(options);
    }

    /** The pool, which a component has to be given too: it would make one of its own for each endpoint, never used. */
    public HttpClientConnectionManager connections() {
        return connections;
    }

    /** What gives the requests of this client their headers. */
    public RequestHeaders requestHeaders(StatusObserver observer) {
        return new RequestHeaders(options, observer);
    }

    /** What gives its requests to other hosts theirs: none of OpenProject's. */
    public HttpActivityListener foreignHeaders() {
        return new ForeignHeaders();
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        OpenProjectOptions.Limits limits = options.limits();
        builder.setConnectionManager(connections)
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.lease()))
                        .setResponseTimeout(Timeout.of(limits.response()))
                        .setDefaultKeepAlive(IDLE.toMilliseconds(), TimeUnit.MILLISECONDS)
                        .build())
                .setRetryStrategy(new RetryPolicy(limits))
                .setUserAgent("openproject-mcp")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("call", new CallGuard(limits));
    }

    @Override
    protected void doStop() {
        connections.close();
    }

    private static PoolingHttpClientConnectionManager connections(OpenProjectOptions options) {
        OpenProjectOptions.Limits limits = options.limits();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls(options))
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(limits.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.response()))
                        .setValidateAfterInactivity(VALIDATE_AFTER)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.of(limits.response()))
                        .build())
                .build();
    }

    /** To read the certificates of the runtime takes a moment, which a start saves where OpenProject is reached without TLS. */
    private static TlsSocketStrategy tls(OpenProjectOptions options) {
        boolean certain = options.base().getScheme().equals("https") || options.caFile() != null;
        return certain
                ? trusting(options)
                : (socket, target, port, attachment, context) ->
                        trusting(options).upgrade(socket, target, port, attachment, context);
    }

    private static TlsSocketStrategy trusting(OpenProjectOptions options) {
        return new DefaultClientTlsStrategy(TrustedCertificates.including(options.caFile()));
    }
}

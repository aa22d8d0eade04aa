package org.openprojectmcp.openproject.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpActivityListener;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.TraceContext;

/**
 * Gives a request the headers that no message carries: the caller's key, or that of the settings, the host name OpenProject was
 * configured with, and the trace that the call is part of. Refuses to give them to another host. Notes what the answer says besides its body. Thread-safe.
 */
public final class RequestHeaders implements HttpActivityListener {

    private final OpenProjectOptions options;
    private final StatusObserver observer;

    RequestHeaders(OpenProjectOptions options, StatusObserver observer) {
        this.options = options;
        this.observer = observer;
    }

    @Override
    public void onRequestSubmitted(
            Object source, Exchange exchange, HttpHost host, HttpRequest request, @Nullable HttpEntity entity) {
        if (!host.getHostName().equalsIgnoreCase(options.base().getHost())) {
            throw new IllegalStateException("a request to another host than OpenProject's: " + host);
        }
        Credentials own = exchange.getProperty(Credentials.PROPERTY, Credentials.class);
        Credentials credentials = own == null ? options.credentials() : own;
        if (credentials != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, basic(credentials));
        }
        if (options.hostHeader() != null) {
            request.setHeader(HttpHeaders.HOST, options.hostHeader());
        }
        TraceContext trace = exchange.getProperty(TraceContext.PROPERTY, TraceContext.class);
        if (trace != null) {
            request.setHeader("traceparent", trace.parent());
            if (trace.state() != null) {
                request.setHeader("tracestate", trace.state());
            }
        }
        request.setHeader(HttpHeaders.ACCEPT, "application/hal+json, application/json");
    }

    @Override
    public void onResponseReceived(
            Object source,
            Exchange exchange,
            HttpHost host,
            HttpResponse response,
            @Nullable HttpEntity entity,
            long elapsed) {
        exchange.setProperty(AnswerHead.PROPERTY, AnswerHead.of(response));
        observer.answered(response.getCode());
    }

    private static String basic(Credentials credentials) {
        byte[] pair = ("apikey:" + credentials.apiKey().value()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}

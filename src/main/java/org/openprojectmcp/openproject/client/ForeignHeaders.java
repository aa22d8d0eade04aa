package org.openprojectmcp.openproject.client;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpActivityListener;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Requests to another host than OpenProject's: they carry no key, no trace and no name of a host but their own. Stateless. */
final class ForeignHeaders implements HttpActivityListener {

    @Override
    public void onRequestSubmitted(
            Object source, Exchange exchange, HttpHost host, HttpRequest request, @Nullable HttpEntity entity) {
        // a new request has no headers that would have to be taken away
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
    }
}

package org.openprojectmcp.openproject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.request.OutgoingRequest;

/**
 * OpenProject for Java code: each request goes the same one way out as those of the tools, {@code direct:openproject}. Blocks its thread.
 * Thread-safe. What OpenProject refuses is an {@link OpenProjectException}.
 */
public final class OpenProject {

    private static final String ONE = "direct:openproject";
    private static final String ALL = "direct:openproject-all";

    /** The URIs of the routes that requests go through. */
    public static final Set<String> ROUTES = Set.of(ONE, ALL);

    private final CamelContext context;
    private volatile @Nullable ProducerTemplate template;
    private volatile @Nullable ExecutorService aside;

    public OpenProject(CamelContext context) {
        this.context = context;
    }

    /**
     * Reads.
     *
     * @param path a template below {@code /api/v3}: {@code /projects/{id}}
     * @param values what stands for the names in the template
     * @param query each member is a parameter; objects and arrays are sent as JSON
     * @return the answer; a null node when it has no body
     */
    public JsonNode get(Caller caller, String path, Map<String, ?> values, @Nullable ObjectNode query) {
        return call(caller, ONE, "GET", path, values, query, null);
    }

    /**
     * Reads on a thread of its own while the caller goes on, for what a result can do without. Abandoned with the call; whoever waits for it says how
     * long.
     */
    public Future<JsonNode> getAside(Caller caller, String path, Map<String, ?> values, @Nullable ObjectNode query) {
        return aside().submit(() -> get(caller, path, values, query));
    }

    /** Reads every page of a list, up to the cap of {@code direct:openproject-all}. */
    public JsonNode all(Caller caller, String path, Map<String, ?> values, @Nullable ObjectNode query) {
        return call(caller, ALL, "GET", path, values, query, null);
    }

    /** Posts, to a form or to create something. */
    public JsonNode post(Caller caller, String path, Map<String, ?> values, @Nullable JsonNode body) {
        return call(caller, ONE, "POST", path, values, null, body);
    }

    /** Changes something. */
    public JsonNode patch(Caller caller, String path, Map<String, ?> values, JsonNode body) {
        return call(caller, ONE, "PATCH", path, values, null, body);
    }

    /** Removes something. */
    public void delete(Caller caller, String path, Map<String, ?> values) {
        call(caller, ONE, "DELETE", path, values, null, null);
    }

    private JsonNode call(
            Caller caller,
            String way,
            String method,
            String path,
            Map<String, ?> values,
            @Nullable ObjectNode query,
            @Nullable JsonNode body) {
        Exchange exchange = new DefaultExchange(context, ExchangePattern.InOut);
        caller.appliesTo(exchange);
        exchange.getIn().setHeaders(new HashMap<>(values));
        exchange.getIn().setHeader(OutgoingRequest.METHOD, method);
        exchange.getIn().setHeader(OutgoingRequest.PATH, path);
        if (query != null) {
            exchange.getIn().setHeader(OutgoingRequest.QUERY, query);
        }
        exchange.getIn().setBody(body);
        Exchange answered = template().send(way, exchange);
        if (answered.getException() != null) {
            throw answered.getException() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("a request could not be made", answered.getException());
        }
        return answered.getMessage().getBody() instanceof JsonNode answer ? answer : NullNode.getInstance();
    }

    private ExecutorService aside() {
        ExecutorService known = aside;
        if (known == null) {
            synchronized (this) {
                known = aside;
                if (known == null) {
                    // bounded by Camel's default profile, and ended with the context
                    known = context.getExecutorServiceManager().newDefaultThreadPool(this, "openproject-aside");
                    aside = known;
                }
            }
        }
        return known;
    }

    private ProducerTemplate template() {
        ProducerTemplate known = template;
        if (known == null) {
            synchronized (this) {
                known = template;
                if (known == null) {
                    known = context.createProducerTemplate();
                    template = known;
                }
            }
        }
        return known;
    }
}

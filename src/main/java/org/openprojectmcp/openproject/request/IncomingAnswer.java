package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.client.AnswerHead;
import org.openprojectmcp.openproject.refusal.Refusals;
import org.openprojectmcp.openproject.refusal.Request;

/**
 * The bean that turns what camel-http received into a JSON body, or into an {@code OpenProjectException}, and gives the exchange its own
 * headers back. Thread-safe.
 */
public final class IncomingAnswer {

    public static final String STATUS = "OpenProjectStatus";

    private final ObjectMapper json;
    private final Links links;
    private final Refusals refusals;

    public IncomingAnswer(OpenProjectOptions options, ObjectMapper json, Refusals refusals) {
        this.json = json;
        this.links = new Links(options.root());
        this.refusals = refusals;
    }

    /**
     * Reads an answer, whatever its status, from the connection.
     *
     * @throws IOException when the answer breaks off, takes too long or is too large, for {@link #explain}
     */
    public void read(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        JsonNode body = parse(message);
        Call call = restore(exchange, message);
        AnswerHead head = (AnswerHead) exchange.removeProperty(AnswerHead.PROPERTY);
        JsonNode job = BackgroundJob.of(head);
        if (job != null) {
            message.setHeader(STATUS, head.status());
            message.setBody(job);
            return;
        }
        if (head.status() / 100 != 2) {
            throw refusals.refused(request(call, exchange), head, body);
        }
        if (body == null) {
            throw refusals.notJson(request(call, exchange), head);
        }
        links.strip(body);
        message.setHeader(STATUS, head.status());
        message.setBody(body.isMissingNode() || body.isNull() ? null : body);
    }

    /** Explains why there is no answer. */
    public void explain(Exchange exchange) {
        Call call = restore(exchange, exchange.getMessage());
        exchange.removeProperty(AnswerHead.PROPERTY);
        Cancellation cancellation = exchange.getProperty(Cancellation.PROPERTY, Cancellation.class);
        boolean cancelled = cancellation != null && cancellation.isCancelled();
        Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        throw refusals.unanswered(request(call, exchange), fault, cancelled);
    }

    private static Request request(Call call, Exchange exchange) {
        return new Request(call.method(), call.path(), exchange);
    }

    private static Call restore(Exchange exchange, Message message) {
        Call call = (Call) exchange.removeProperty(Call.PROPERTY);
        message.setHeaders(call.headers());
        return call;
    }

    /** The body, missing when there is none; {@code null} when it is not JSON, such as the page of a proxy. */
    private @Nullable JsonNode parse(Message message) throws IOException {
        try (InputStream in = message.getBody(InputStream.class)) {
            return in == null ? MissingNode.getInstance() : tree(in);
        } catch (JacksonException e) {
            return null;
        } finally {
            // What was read cannot be read again: a caller that handles a refusal must not find it.
            message.setBody(null);
        }
    }

    private JsonNode tree(InputStream in) throws IOException {
        try (JsonParser parser = new HtmlSkippingParser(json.createParser(in))) {
            JsonNode tree = json.readTree(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the answer");
            }
            return tree == null ? MissingNode.getInstance() : tree;
        }
    }
}

package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
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

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final ObjectMapper json;
    private final Links links;
    private final Refusals refusals;
    private final URI base;

    public IncomingAnswer(OpenProjectOptions options, ObjectMapper json, Refusals refusals) {
        this.json = json;
        this.links = new Links(options.root());
        this.refusals = refusals;
        this.base = options.base();
    }

    /**
     * Reads an answer, whatever its status, from the connection.
     *
     * @throws IOException when the answer breaks off, takes too long or is too large, for {@link #explain}
     */
    public void read(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        if (isFile(exchange)) {
            readFile(exchange, message);
            return;
        }
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

    private static boolean isFile(Exchange exchange) {
        int status = exchange.getProperty(AnswerHead.PROPERTY, AnswerHead.class).status();
        return exchange.getProperty(Call.PROPERTY, Call.class).mostBytes() != null
                && (status / 100 == 2 || REDIRECTS.contains(status));
    }

    /** The bytes of a file; or where they are, when OpenProject keeps its files at another host. */
    private void readFile(Exchange exchange, Message message) throws IOException {
        Integer most = Objects.requireNonNull(exchange.getProperty(Call.PROPERTY, Call.class))
                .mostBytes();
        byte[] bytes = FileBytes.of(message, Objects.requireNonNull(most));
        Call call = restore(exchange, message);
        AnswerHead head = (AnswerHead) exchange.removeProperty(AnswerHead.PROPERTY);
        message.setHeader(STATUS, head.status());
        if (head.status() / 100 == 3) {
            URI address = elsewhere(head.location());
            if (address == null) {
                throw refusals.refused(request(call, exchange), head, null);
            }
            exchange.setProperty(Elsewhere.PROPERTY, new Elsewhere.Address(address, most));
            message.setBody(null);
            return;
        }
        message.setBody(bytes);
    }

    /** An address at another host than OpenProject's; {@code null} for what is none. */
    private @Nullable URI elsewhere(@Nullable String location) {
        try {
            URI address = base.resolve(location == null ? "" : location);
            return base.getHost().equalsIgnoreCase(address.getHost()) ? null : address;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
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
        return new Request(call.method(), call.path(), call.body(), exchange);
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

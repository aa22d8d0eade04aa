package org.openprojectmcp.openproject.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.openprojectmcp.openproject.request.OutgoingRequest;

/**
 * The bean that reads a list page by page. Ends at the cap, at the last page, and at lists that know no pages and give all of theirs
 * again. Thread-safe.
 */
public final class Pages {

    /** The header with the most elements that are read; {@value #USUAL_CAP} when absent. */
    public static final String CAP = "OpenProjectCap";

    /** The exchange property that tells whether there is another page to read. */
    public static final String OPEN = "OpenProjectPagesOpen";

    private static final String STATE = "OpenProjectPages";
    private static final int USUAL_CAP = 1000;
    private static final int PAGE = 200;

    /** What has been read of a list so far. */
    private static final class Progress {
        private final Object method;
        private final Object path;
        private final ObjectNode query;
        private final int cap;
        private final ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        private int page = 1;
        private int total;

        Progress(Object method, Object path, ObjectNode query, int cap) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.cap = cap;
        }
    }

    /** Notes the request. */
    public void begin(Exchange exchange) {
        Message message = exchange.getMessage();
        Object query = message.removeHeader(OutgoingRequest.QUERY);
        Object cap = message.removeHeader(CAP);
        message.removeHeader(OutgoingRequest.METHOD);
        exchange.setProperty(
                STATE,
                new Progress(
                        "GET",
                        message.removeHeader(OutgoingRequest.PATH),
                        query instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode(),
                        cap == null ? USUAL_CAP : Integer.parseInt(cap.toString())));
        exchange.setProperty(OPEN, true);
    }

    /** Asks for the next page. */
    public void next(Exchange exchange) {
        Progress progress = exchange.getProperty(STATE, Progress.class);
        ObjectNode query =
                progress.query.deepCopy().put("offset", progress.page).put("pageSize", Math.min(PAGE, progress.cap));
        exchange.getMessage()
                .getHeaders()
                .putAll(Map.of(
                        OutgoingRequest.METHOD, progress.method,
                        OutgoingRequest.PATH, progress.path,
                        OutgoingRequest.QUERY, query));
    }

    /** Adds the page that was read. */
    public void collect(Exchange exchange) {
        Progress progress = exchange.getProperty(STATE, Progress.class);
        JsonNode answer = exchange.getMessage().getBody(JsonNode.class);
        JsonNode elements = answer.path("_embedded").path("elements");
        boolean repeated = progress.page > 1
                && !elements.isEmpty()
                && elements.get(0).path("id").equals(progress.elements.get(0).path("id"));
        if (!repeated) {
            elements.forEach(progress.elements::add);
        }
        progress.total = Math.max(answer.path("total").asInt(), progress.elements.size());
        progress.page++;
        exchange.setProperty(
                OPEN,
                !repeated
                        && !elements.isEmpty()
                        && progress.elements.size() < progress.total
                        && progress.elements.size() < progress.cap);
    }

    /** Leaves the whole list as the body: {@code total} says how many there are, {@code count} how many were read. */
    public void finish(Exchange exchange) {
        Progress progress = (Progress) exchange.removeProperty(STATE);
        exchange.removeProperty(OPEN);
        while (progress.elements.size() > progress.cap) {
            progress.elements.remove(progress.elements.size() - 1);
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("total", progress.total).put("count", progress.elements.size());
        list.putObject("_embedded").set("elements", progress.elements);
        exchange.getMessage().setBody(list);
    }
}

package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.util.CaseInsensitiveMap;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectOptions;

/**
 * The bean that turns method, path template, query and body of an exchange into what camel-jackson writes and camel-http sends. The exchange's own headers are
 * set aside meanwhile; those that describe the request are used up. A body that is an {@code HttpEntity} is sent as it is. Thread-safe.
 */
public final class OutgoingRequest {

    public static final String METHOD = "OpenProjectMethod";
    public static final String PATH = "OpenProjectPath";
    public static final String QUERY = "OpenProjectQuery";

    /** The path template of the form that checks a write. */
    public static final String FORM = "OpenProjectForm";

    /** How many bytes are taken of an answer that is a file; it is the body then, as bytes. */
    public static final String BYTES = "OpenProjectBytes";

    private static final String WORK_PACKAGES = "/work_packages";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "DELETE");

    private final ObjectMapper json;
    private final Links links;

    public OutgoingRequest(OpenProjectOptions options, ObjectMapper json) {
        this.json = json;
        this.links = new Links(options.root());
    }

    /**
     * @throws IllegalArgumentException when the route describes no request
     * @throws OpenProjectException when it asks for work packages by one filter twice
     */
    @Handler
    public void prepare(Exchange exchange) throws JsonProcessingException {
        Message message = exchange.getIn();
        String method = method(message.removeHeader(METHOD));
        String template = text(message.removeHeader(PATH));
        ObjectNode query = query(message.removeHeader(QUERY));
        Object bytes = message.removeHeader(BYTES);
        String path = UriParts.path(template, message::getHeader);
        if (query != null && path.endsWith(WORK_PACKAGES)) {
            refuseRepeated(query);
        }
        Integer mostBytes = bytes == null ? null : Integer.valueOf(bytes.toString());
        boolean writes = "POST".equals(method) || "PATCH".equals(method);
        Object content = writes ? content(message.getBody()) : null;
        JsonNode sent = content instanceof JsonNode payload ? payload : MissingNode.getInstance();
        exchange.setProperty(Call.PROPERTY, new Call(method, path, sent, message.getHeaders(), mostBytes));

        message.setHeaders(new CaseInsensitiveMap());
        // as camel-http wants it: a text would be converted on each call
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.valueOf(method));
        if (!path.equals("/")) {
            message.setHeader(Exchange.HTTP_PATH, path);
        }
        if (query != null && !query.isEmpty()) {
            message.setHeader(Exchange.HTTP_QUERY, UriParts.query(query));
        }
        message.setBody(content);
    }

    /** Of two filters of one name OpenProject heeds the last, so that the answer would be to another question. */
    private static void refuseRepeated(ObjectNode query) {
        Filters.repeated(query.path("filters")).ifPresent(name -> {
            throw new OpenProjectException(
                    "This would ask OpenProject for work packages by " + name
                            + " twice, of which it heeds the last alone; nothing was asked. Leave one of the arguments about it out.");
        });
    }

    private static String method(@Nullable Object header) {
        String method = header == null ? "GET" : text(header);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(METHOD + " is " + method + ", not one of " + METHODS);
        }
        return method;
    }

    private static String text(@Nullable Object header) {
        if (header == null) {
            throw new IllegalArgumentException("header " + PATH + " is missing");
        }
        return header instanceof JsonNode node ? node.asText() : header.toString();
    }

    private @Nullable ObjectNode query(@Nullable Object header) throws JsonProcessingException {
        if (header == null) {
            return null;
        }
        JsonNode query = header instanceof JsonNode node ? node : json.readTree(header.toString());
        if (query instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("header " + QUERY + " is not a JSON object");
    }

    /** JSON, or what knows itself how it is sent. */
    private Object content(@Nullable Object body) {
        return body instanceof HttpEntity upload ? upload : payload(body);
    }

    /** OpenProject refuses a write without content type, so that there is always a body: {@code {}} at least. */
    private JsonNode payload(@Nullable Object body) {
        JsonNode payload = body instanceof JsonNode node ? node.deepCopy() : json.valueToTree(body);
        if (payload.isNull() || payload.isMissingNode()) {
            payload = json.createObjectNode();
        }
        if (!payload.isContainerNode()) {
            throw new IllegalArgumentException("the body to send is not a JSON object");
        }
        links.add(payload);
        return payload;
    }
}

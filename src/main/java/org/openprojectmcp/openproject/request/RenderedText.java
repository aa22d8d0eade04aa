package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The bean {@code rendered-text}: what goes to OpenProject to be rendered, and what comes back; neither is JSON. Stateless. */
public final class RenderedText {

    /** The text of {@code $arguments} as the body of a request. */
    public HttpEntity request(@Variable("arguments") JsonNode arguments) {
        return new StringEntity(
                arguments.path("text").asText(), ContentType.create("text/plain", StandardCharsets.UTF_8), false);
    }

    /** The HTML of the answer. */
    public JsonNode html(@Body byte[] answer) {
        return JsonNodeFactory.instance.textNode(new String(answer, StandardCharsets.UTF_8));
    }
}

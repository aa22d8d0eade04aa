package org.openprojectmcp.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import org.openprojectmcp.tool.InputRequest;

/**
 * What a client said that it can be asked.
 *
 * @param forms elicitation by a form
 * @param urls elicitation by an address that the person opens
 */
public record ClientCapabilities(boolean forms, boolean urls, boolean sampling, boolean roots) {

    /** Of a client that can be asked nothing. */
    public static final ClientCapabilities NONE = new ClientCapabilities(false, false, false, false);

    /**
     * Reads the {@code capabilities} of a client; kinds that its revision does not have are left out.
     *
     * @param declared anything but an object declares nothing
     */
    public static ClientCapabilities of(JsonNode declared, ProtocolVersion revision) {
        JsonNode elicitation = declared.path("elicitation");
        boolean elicits = elicitation.isObject() && revision.compareTo(ProtocolVersion.V2025_06_18) >= 0;
        boolean modes = revision.compareTo(ProtocolVersion.V2025_11_25) >= 0;
        // An empty object stands for forms, the one way there was at first.
        boolean forms = elicits
                && (!modes || elicitation.isEmpty() || elicitation.path("form").isObject());
        boolean urls = elicits && modes && elicitation.path("url").isObject();
        return new ClientCapabilities(
                forms,
                urls,
                declared.path("sampling").isObject(),
                declared.path("roots").isObject());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public boolean allow(InputRequest.Kind kind) {
        return switch (kind) {
            case ELICITATION -> forms || urls;
            case SAMPLING -> sampling;
            case ROOTS -> roots;
        };
    }

    /** Whether the client can answer this very request. */
    public boolean allow(InputRequest request) {
        if (request.kind() == InputRequest.Kind.ELICITATION) {
            return request.params().path("mode").asText().equals("url") ? urls : forms;
        }
        return allow(request.kind());
    }
}

package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a client says it is.
 *
 * @param version empty when it does not say
 */
public record ClientInfo(String name, String version) {

    private static final String IN_META = "io.modelcontextprotocol/clientInfo";

    /** What the parameters of a request tell: those of {@code initialize}, and since 2026-07-28 those of every request. */
    static Optional<ClientInfo> of(McpRequest request) {
        JsonNode info = request.era().version().isModern()
                ? request.params().path("_meta").path(IN_META)
                : request.params().path("clientInfo");
        String name = info.path("name").asText();
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(new ClientInfo(name, info.path("version").asText()));
    }
}

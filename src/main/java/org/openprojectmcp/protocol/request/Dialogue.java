package org.openprojectmcp.protocol.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.InputRequest;
import org.openprojectmcp.tool.MissingCapabilityException;

/** How a running request speaks with its client besides its reply; each era has its own way. Thread-safe. */
public interface Dialogue {

    /** That of a client that can be asked nothing. */
    Dialogue NONE = new Dialogue() {
        @Override
        public boolean canAsk(InputRequest.Kind kind) {
            return false;
        }

        @Override
        public Map<String, JsonNode> ask(Map<String, InputRequest> requests) {
            throw new MissingCapabilityException(kinds(requests));
        }
    };

    /** Whether the client said that it can be asked this way. */
    boolean canAsk(InputRequest.Kind kind);

    /** As {@link org.openprojectmcp.tool.CallContext#ask}. */
    Map<String, JsonNode> ask(Map<String, InputRequest> requests);

    static Set<InputRequest.Kind> kinds(Map<String, InputRequest> requests) {
        return requests.values().stream()
                .map(InputRequest::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InputRequest.Kind.class)));
    }
}

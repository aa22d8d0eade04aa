package org.openprojectmcp.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends a run of a route because its client has to answer first; the client repeats its request with the answers, and the route is run
 * again from its beginning. Carries no stack trace, since it is an outcome and not a fault.
 */
public final class InputRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, InputRequest> requests;

    /** @param requests what is asked, by keys of the route's choice */
    public InputRequiredException(Map<String, InputRequest> requests) {
        super("input required: " + String.join(", ", requests.keySet()), null, false, false);
        this.requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    }

    public Map<String, InputRequest> requests() {
        return requests;
    }
}

package org.openprojectmcp.openproject.request;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;

/** What stands for the names in a path template: the arguments of a call, which are headers beside those of Camel and of this server. */
public final class PathValues {

    private PathValues() {}

    /** The arguments that are set, in a map of the caller's own. */
    public static Map<String, Object> of(Message message) {
        Map<String, Object> values = new HashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (value != null && !name.startsWith("OpenProject") && !name.startsWith("Camel")) {
                values.put(name, value);
            }
        });
        return values;
    }
}

package org.openprojectmcp.tool.descriptor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Another name of a tool, and what its callers write differently.
 *
 * @param rename their names of arguments, and what these are called now
 * @param set arguments that the name itself stands for
 */
public record Alias(String name, Map<String, String> rename, ObjectNode set) {

    public Alias {
        rename = Map.copyOf(rename);
    }

    /** The arguments as the tool wants them. */
    public ObjectNode translate(ObjectNode arguments) {
        ObjectNode translated = JsonNodeFactory.instance.objectNode();
        arguments.properties().forEach(argument -> {
            String now = rename.getOrDefault(argument.getKey(), argument.getKey());
            // Whoever writes both names means the one that exists.
            if (now.equals(argument.getKey()) || !arguments.has(now)) {
                translated.set(now, argument.getValue());
            }
        });
        translated.setAll(set);
        return translated;
    }
}

package org.openprojectmcp.tool;

import java.util.Map;

/**
 * An argument that is being written.
 *
 * @param name of the prompt, or the URI template of the resource
 * @param argument of the prompt, or the variable of the template
 * @param typed what has been written of it so far
 * @param others the other arguments, as far as they are written
 */
public record CompletionRequest(
        Subject subject, String name, String argument, String typed, Map<String, String> others) {

    public CompletionRequest {
        others = Map.copyOf(others);
    }

    /** What the argument belongs to. */
    public enum Subject {
        PROMPT,
        RESOURCE
    }
}

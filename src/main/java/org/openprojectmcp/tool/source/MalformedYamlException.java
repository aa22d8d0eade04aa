package org.openprojectmcp.tool.source;

import org.jspecify.annotations.Nullable;

/** A file that is not YAML, or more than one document. */
public final class MalformedYamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    MalformedYamlException(String message, Position position, @Nullable Throwable cause) {
        super(message, cause);
        this.position = position;
    }

    public Position position() {
        return position;
    }
}

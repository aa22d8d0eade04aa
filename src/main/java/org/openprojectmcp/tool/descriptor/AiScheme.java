package org.openprojectmcp.tool.descriptor;

import java.util.Arrays;
import java.util.Optional;

/** The schemes of endpoints that offer something to clients. */
public enum AiScheme {
    TOOL("ai-tool", "tools"),
    RESOURCE("ai-resource", "resources"),
    PROMPT("ai-prompt", "prompts");

    private final String scheme;
    private final String folder;

    AiScheme(String scheme, String folder) {
        this.scheme = scheme;
        this.folder = folder;
    }

    /** As URIs begin: {@code ai-tool}. */
    public String scheme() {
        return scheme;
    }

    /** The folder of their files: {@code tools}. */
    public String folder() {
        return folder;
    }

    /** The scheme of that name, if it is one of these. */
    public static Optional<AiScheme> of(String scheme) {
        return Arrays.stream(values()).filter(one -> one.scheme.equals(scheme)).findFirst();
    }
}

package org.openprojectmcp.tool;

/**
 * What a tool says of its effects, word for word as MCP names them. Hints: a client must not trust them, this server's policy does.
 */
public record ToolAnnotations(
        boolean readOnlyHint, boolean destructiveHint, boolean idempotentHint, boolean openWorldHint) {}

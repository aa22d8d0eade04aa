package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** A prompt with its arguments filled in: {@code messages} is the list of MCP prompt messages. */
public record PromptResult(String description, ArrayNode messages) {}

package org.openprojectmcp.tool.descriptor;

/**
 * What a route says of itself.
 *
 * @param description the text for the model
 * @param group the toolset
 */
public record RouteWords(String id, String description, String group) {}

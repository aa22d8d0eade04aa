package org.openprojectmcp.tool;

/** A resource with a fixed URI, as {@code resources/list} names it. */
public record Resource(String uri, String name, String title, String description, String mimeType) {}

package org.openprojectmcp.tool;

/** A resource whose URI has variables (RFC 6570, level 1), as {@code resources/templates/list} names it. */
public record ResourceTemplate(String uriTemplate, String name, String title, String description, String mimeType) {}

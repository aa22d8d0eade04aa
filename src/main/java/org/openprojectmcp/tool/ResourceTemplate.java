package org.openprojectmcp.tool;

import java.util.List;

/** A resource whose URI has variables (RFC 6570, level 1), as {@code resources/templates/list} names it. */
public record ResourceTemplate(
        String uriTemplate, String name, String title, String description, String mimeType, List<Icon> icons) {

    public ResourceTemplate {
        icons = List.copyOf(icons);
    }

    /** One without icons. */
    public ResourceTemplate(String uriTemplate, String name, String title, String description, String mimeType) {
        this(uriTemplate, name, title, description, mimeType, List.of());
    }
}

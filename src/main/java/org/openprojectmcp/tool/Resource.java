package org.openprojectmcp.tool;

import java.util.List;

/** A resource with a fixed URI, as {@code resources/list} names it. */
public record Resource(String uri, String name, String title, String description, String mimeType, List<Icon> icons) {

    public Resource {
        icons = List.copyOf(icons);
    }

    /** One without icons. */
    public Resource(String uri, String name, String title, String description, String mimeType) {
        this(uri, name, title, description, mimeType, List.of());
    }
}

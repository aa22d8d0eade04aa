package org.openprojectmcp.openproject.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list in which texts are looked for; what is named by fewer comes first. Where OpenProject cannot filter by text, the newest rows are read and looked through here.
 */
enum Place {
    PROJECTS("/projects", "name_and_identifier", "~", "name", List.of("identifier"), "[[\"name\",\"asc\"]]"),
    PEOPLE("/principals", "typeahead", "**", "name", List.of("login", "email"), "[[\"name\",\"asc\"]]"),
    VERSIONS("/versions", "name", "~", "name", List.of(), null),
    WORK_PACKAGES("/work_packages", "search", "**", "subject", List.of(), "[[\"updatedAt\",\"desc\"]]"),
    MEETINGS("/meetings", null, null, "title", List.of("location"), "[[\"id\",\"desc\"]]"),
    DOCUMENTS("/documents", null, null, "title", List.of("description"), null),
    NEWS("/news", null, null, "title", List.of("summary", "description"), "[[\"created_at\",\"desc\"]]");

    private final String path;
    private final @Nullable String filter;
    private final @Nullable String operator;
    private final String name;
    private final List<String> others;
    private final @Nullable String order;

    Place(
            String path,
            @Nullable String filter,
            @Nullable String operator,
            String name,
            List<String> others,
            @Nullable String order) {
        this.path = path;
        this.filter = filter;
        this.operator = operator;
        this.name = name;
        this.others = others;
        this.order = order;
    }

    /** As callers name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return path;
    }

    /** The filter by text; {@code null} when the list has none. */
    @Nullable
    String filter() {
        return filter;
    }

    @Nullable
    String operator() {
        return operator;
    }

    /** The attribute that people know an element by. */
    String nameAttribute() {
        return name;
    }

    /** Other attributes with text. */
    List<String> otherAttributes() {
        return others;
    }

    /** The order as JSON; {@code null} for that of the list. */
    @Nullable
    String order() {
        return order;
    }
}

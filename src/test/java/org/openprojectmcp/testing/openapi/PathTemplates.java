package org.openprojectmcp.testing.openapi;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the template of a path, such as {@code /api/v3/users/{id}}. A literal segment wins over a variable. */
final class PathTemplates {

    private static final String VARIABLE = "{}";

    private final Map<String, PathTemplates> below = new HashMap<>();
    private @Nullable String template;

    PathTemplates(Iterator<String> templates) {
        templates.forEachRemaining(path -> {
            PathTemplates node = this;
            for (String segment : path.split("/")) {
                String key = segment.startsWith("{") ? VARIABLE : segment;
                node = node.below.computeIfAbsent(key, k -> new PathTemplates());
            }
            node.template = path;
        });
    }

    private PathTemplates() {}

    Optional<String> of(String path) {
        return Optional.ofNullable(find(List.of(path.split("/"))));
    }

    private @Nullable String find(List<String> segments) {
        if (segments.isEmpty()) {
            return template;
        }
        List<String> rest = segments.subList(1, segments.size());
        PathTemplates literal = below.get(segments.get(0));
        String found = literal == null ? null : literal.find(rest);
        PathTemplates variable = below.get(VARIABLE);
        return found == null && variable != null ? variable.find(rest) : found;
    }
}

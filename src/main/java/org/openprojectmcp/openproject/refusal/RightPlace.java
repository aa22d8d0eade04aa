package org.openprojectmcp.openproject.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;

/** The project whose roles decide whether a write may be made. Reads no more than it must, and nothing where the request says it. Thread-safe. */
final class RightPlace {

    private static final Pattern RESOURCE = Pattern.compile("/([a-z_]+)/([^/]+)(?:/.*)?");
    private static final Pattern WORK_PACKAGE = Pattern.compile(".*/work_packages/(\\d+)");

    /** What links to the project of a resource, and what to the work package that it belongs to. */
    private static final List<String> TO_PROJECT = List.of("project", "definingProject");

    private static final List<String> TO_WORK_PACKAGE = List.of("entity", "workPackage", "container", "from");

    private final Metadata metadata;

    RightPlace(Metadata metadata) {
        this.metadata = metadata;
    }

    /** The id of the project of a request; empty for what belongs to none, or whose project cannot be told. */
    OptionalLong of(Caller caller, Request request) {
        try {
            Matcher resource = RESOURCE.matcher(request.path());
            if (!resource.matches() || "form".equals(resource.group(2))) {
                return linked(caller, request.body());
            }
            String id = resource.group(2);
            OptionalLong known = linked(caller, before(request, "/" + resource.group(1) + "/" + id));
            if (known.isPresent()) {
                return known;
            }
            return switch (resource.group(1)) {
                case "projects", "workspaces" -> project(caller, id);
                case "work_packages" -> ofWorkPackage(caller, id);
                case "views" ->
                    linked(
                            caller,
                            before(
                                    request,
                                    Hal.link(request.body(), "query")
                                            .path("href")
                                            .asText()));
                default -> linked(caller, metadata.collection(caller, "/" + resource.group(1) + "/" + id, none()));
            };
        } catch (OpenProjectException unreadable) {
            // What is being told, that a right is missing, stands without the project.
            return OptionalLong.empty();
        }
    }

    /** What a tool has read of the resource that it writes. */
    private static JsonNode before(Request request, String path) {
        return request.exchange().getVariable("before") instanceof JsonNode before
                        && Hal.link(before, "self").path("href").asText().endsWith(path)
                ? before
                : MissingNode.getInstance();
    }

    private OptionalLong linked(Caller caller, JsonNode resource) {
        OptionalLong project = hrefs(resource, TO_PROJECT)
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .map(id -> project(caller, id))
                .findFirst()
                .orElse(OptionalLong.empty());
        return project.isPresent()
                ? project
                : hrefs(resource, TO_WORK_PACKAGE)
                        .map(WORK_PACKAGE::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(matcher -> ofWorkPackage(caller, matcher.group(1)))
                        .orElse(OptionalLong.empty());
    }

    private static Stream<String> hrefs(JsonNode resource, List<String> names) {
        return names.stream()
                .map(name -> Hal.link(resource, name).path("href").textValue())
                .filter(Objects::nonNull);
    }

    private OptionalLong project(Caller caller, String idOrIdentifier) {
        if (idOrIdentifier.matches("\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(idOrIdentifier));
        }
        return StreamSupport.stream(
                        metadata.projects(caller).at("/_embedded/elements").spliterator(), false)
                .filter(project -> project.path("identifier").asText().equals(idOrIdentifier))
                .mapToLong(project -> project.path("id").asLong())
                .findFirst();
    }

    private OptionalLong ofWorkPackage(Caller caller, String id) {
        ObjectNode query =
                JsonNodeFactory.instance.objectNode().put("pageSize", 1).put("select", "total,elements/project");
        Filters.add(query.putArray("filters"), "id", "=", id);
        JsonNode row = metadata.collection(caller, "/work_packages", query).at("/_embedded/elements/0");
        JsonNode project = Hal.id(Hal.link(row, "project"));
        return project.isNumber() ? OptionalLong.of(project.asLong()) : OptionalLong.empty();
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package org.openprojectmcp.tool.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.descriptor.AiScheme;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;

/** One name, one thread: file stem = route id = name of the tool or prompt; folder = group; what is offered lies in its folder. */
final class IdentityRule implements Rule {

    private static final int LONGEST_NAME = 40;

    @Override
    public void check(RouteSource source, Report report) {
        if (source.routes().isEmpty()) {
            report.error(
                    "has-route",
                    Position.of(source.root()),
                    "There is no route in it",
                    "A route file is a list whose entry is \"- route:\".");
        }
        boolean offers = source.file().contains("/");
        if (offers && source.routes().size() > 1) {
            report.error(
                    "one-route",
                    source.routes().get(1).position(),
                    "There is more than one route in it",
                    "One file, one " + source.file().substring(0, source.file().indexOf('/'))
                            + " entry: put the other in a" + " file of its own.");
        }
        for (RouteNode route : source.routes()) {
            if (route.id().isEmpty()) {
                report.error(
                        "route-id", route.position(), "The route has no id", "Write \"id: " + source.stem() + "\".");
            }
            Optional<AiScheme> scheme = AiScheme.of(route.scheme());
            if (offers || scheme.isPresent()) {
                checkOffered(source, route, scheme.orElse(null), report);
            }
        }
    }

    private static void checkOffered(RouteSource source, RouteNode route, @Nullable AiScheme scheme, Report report) {
        String top = source.file().contains("/")
                ? source.file().substring(0, source.file().indexOf('/'))
                : "";
        if (scheme == null || !scheme.folder().equals(top)) {
            report.error(
                    "scheme-is-folder",
                    route.optionPosition("uri"),
                    "The route starts with " + (route.uri().isEmpty() ? "nothing" : route.uri()) + ", but lies in "
                            + (top.isEmpty() ? "the top folder" : top + "/"),
                    "tools/ has ai-tool:, resources/ ai-resource:, prompts/ ai-prompt:.");
            return;
        }
        checkName(source, route, scheme, report);
        if (scheme == AiScheme.TOOL && !route.group().orElse("").equals(source.folder())) {
            report.error(
                    "group-is-folder",
                    route.position("group"),
                    "The group is " + route.group().orElse("missing") + ", but the folder is " + source.folder(),
                    "The toolset is the folder: write \"group: " + source.folder() + "\".");
        }
    }

    private static void checkName(RouteSource source, RouteNode route, AiScheme scheme, Report report) {
        String stem = source.stem();
        if (route.id().isPresent() && !route.id().get().equals(stem)) {
            report.error(
                    "id-is-stem",
                    route.position("id"),
                    "The route's id is " + route.id().get() + ", but the file is called " + stem,
                    "Write \"id: " + stem + "\" or rename the file.");
        }
        if (scheme != AiScheme.RESOURCE && !route.path().equals(stem)) {
            report.error(
                    "name-is-stem",
                    route.optionPosition("uri"),
                    "The name is " + route.path() + ", but the file is called " + stem,
                    "Write \"uri: " + scheme.scheme() + ":" + stem + "\" or rename the file.");
        }
        if (!stem.matches("[a-z][a-z0-9_]*") || stem.length() > LONGEST_NAME) {
            report.error(
                    "name-form",
                    route.position("id"),
                    "The name " + stem + " is not one that every client accepts",
                    "Use lower case letters, digits and underscores, at most " + LONGEST_NAME + ": verb_noun.");
        }
    }
}

package org.openprojectmcp.tool.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A route file, parsed.
 *
 * @param file its path below the routes folder, with {@code /}
 * @param text what it contains
 * @param root the YAML document
 * @param routes the routes in it, in the order of the file
 */
public record RouteSource(String file, String text, Node root, List<RouteNode> routes) {

    /** How the names of route files end. */
    public static final String SUFFIX = ".camel.yaml";

    /**
     * Parses a file.
     *
     * @throws MalformedYamlException when it is not one YAML document
     */
    public static RouteSource parse(String file, String text) throws MalformedYamlException {
        Node root = compose(file, text);
        List<RouteNode> routes = YamlNodes.items(root).stream()
                .flatMap(item -> YamlNodes.value(item, "route").stream())
                .map(RouteNode::new)
                .toList();
        return new RouteSource(file, text, root, routes);
    }

    /**
     * Parses a file but for the steps of its routes.
     *
     * @param text that the lint has nothing against
     */
    public static RouteSource headsOf(String file, String text) {
        RouteSource heads = parseKnown(file, Heads.of(text));
        return new RouteSource(file, text, heads.root, heads.routes);
    }

    /** As {@link #parse}, of a text that is known to be YAML. */
    public static RouteSource parseKnown(String file, String text) {
        try {
            return parse(file, text);
        } catch (MalformedYamlException e) {
            throw new IllegalStateException(file + " was YAML before", e);
        }
    }

    private static Node compose(String file, String text) throws MalformedYamlException {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new MalformedYamlException("The file is empty", Position.START, null));
        } catch (MarkedYamlEngineException e) {
            String problem = Optional.ofNullable(e.getProblem()).orElse("not YAML");
            throw new MalformedYamlException(problem, position(e.getProblemMark()), e);
        } catch (YamlEngineException e) {
            throw new MalformedYamlException(String.valueOf(e.getMessage()), Position.START, e);
        }
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1)).orElse(Position.START);
    }

    /** The file's name without its ending. */
    public String stem() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** Scheme and name under which clients find the route that starts with an {@code ai-*} URI. */
    public String offeredAs(String uri) {
        return uri.substring(0, uri.indexOf(':') + 1) + stem();
    }

    /** The name of the folder that the file lies in; empty at the top. */
    public String folder() {
        int end = file.lastIndexOf('/');
        return end < 0 ? "" : file.substring(file.lastIndexOf('/', end - 1) + 1, end);
    }
}

package org.openprojectmcp.tool.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The value of a {@code - route:} entry. */
public record RouteNode(Node node) {

    public Optional<String> id() {
        return YamlNodes.text(node, "id");
    }

    public Optional<String> description() {
        return YamlNodes.text(node, "description").filter(text -> !text.isBlank());
    }

    public Optional<String> group() {
        return YamlNodes.text(node, "group");
    }

    public Optional<Node> from() {
        return YamlNodes.value(node, "from");
    }

    /** The URI that the route starts with; empty text when there is none. */
    public String uri() {
        return from().flatMap(from -> YamlNodes.text(from, "uri")).orElse("");
    }

    /** The scheme of the URI: {@code ai-tool}. */
    public String scheme() {
        int colon = uri().indexOf(':');
        return colon < 0 ? "" : uri().substring(0, colon);
    }

    /** What follows the scheme, up to the options: {@code log_time}. */
    public String path() {
        String uri = uri();
        String rest = uri.substring(uri.indexOf(':') + 1);
        return uri.startsWith("ai-resource:") || !rest.contains("?") ? rest : rest.substring(0, rest.indexOf('?'));
    }

    /** The options of the URI, in the order of the file. */
    public Map<String, Node> parameters() {
        Map<String, Node> parameters = new LinkedHashMap<>();
        from().flatMap(from -> YamlNodes.value(from, "parameters")).ifPresent(node -> {
            for (NodeTuple entry : YamlNodes.entries(node)) {
                parameters.putIfAbsent(YamlNodes.key(entry), entry.getValueNode());
            }
        });
        return parameters;
    }

    /** The options that are texts, in the order of the file. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        parameters().forEach((name, value) -> YamlNodes.text(value).ifPresent(text -> options.put(name, text)));
        return options;
    }

    public List<Node> steps() {
        return from().flatMap(from -> YamlNodes.value(from, "steps"))
                .map(YamlNodes::items)
                .orElse(List.of());
    }

    public Position position() {
        return Position.of(node);
    }

    /** Where one of the route's own keys has its value; where the route begins when the key is missing. */
    public Position position(String key) {
        return YamlNodes.value(node, key).map(Position::of).orElseGet(this::position);
    }

    /** Where an option has its value; where the URI is when the option is missing. */
    public Position optionPosition(String option) {
        Node value = parameters().get(option);
        return value != null
                ? Position.of(value)
                : from().flatMap(from -> YamlNodes.value(from, "uri"))
                        .map(Position::of)
                        .orElseGet(this::position);
    }
}

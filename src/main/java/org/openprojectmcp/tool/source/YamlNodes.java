package org.openprojectmcp.tool.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reading YAML nodes. */
public final class YamlNodes {

    private YamlNodes() {}

    /** The text of a scalar; empty when the node is something else. */
    public static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The key of an entry as text; empty text when it is not a scalar. */
    public static String key(NodeTuple entry) {
        return text(entry.getKeyNode()).orElse("");
    }

    /** The entries of a mapping; none when the node is something else. */
    public static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    /** The items of a sequence; none when the node is something else. */
    public static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** The value of a mapping's key. */
    public static Optional<Node> value(Node node, String key) {
        return entries(node).stream()
                .filter(entry -> key(entry).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    /** The text of a mapping's key. */
    public static Optional<String> text(Node node, String key) {
        return value(node, key).flatMap(YamlNodes::text);
    }

    /** Hands on every node below and including {@code node}, in the order of the file. */
    public static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        items(node).forEach(item -> walk(item, visitor));
        for (NodeTuple entry : entries(node)) {
            walk(entry.getValueNode(), visitor);
        }
    }
}

package org.openprojectmcp.tool.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.YamlNodes;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Camel's YAML loader on nodes that are parsed already. What an {@code ai-*} route says of itself is taken out first and replaced by a
 * reference, because an endpoint URI would damage it.
 */
final class RouteYaml extends YamlRoutesBuilderLoader {

    RouteYaml(CamelContext context) {
        setCamelContext(context);
    }

    /**
     * The routes of a file, not yet part of the context.
     *
     * @param reference the URI that takes the place of an {@code ai-*} URI and its options
     */
    List<RouteDefinition> routes(RouteSource source, UnaryOperator<String> reference) throws Exception {
        Resource resource =
                ResourceHelper.fromBytes("file:" + source.file(), source.text().getBytes(StandardCharsets.UTF_8));
        LoadSettings settings = LoadSettings.builder().setLabel(source.file()).build();
        Node root = referring(source.root(), reference);
        RouteBuilder builder = builder(newYamlDeserializationContext(settings, resource), root);
        builder.setResource(resource);
        return builder.configureRoutes(getCamelContext()).getRoutes();
    }

    private static Node referring(Node root, UnaryOperator<String> reference) {
        if (!(root instanceof SequenceNode sequence)) {
            return root;
        }
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(with(item, "route", route -> with(route, "from", from -> referringFrom(from, reference))));
        }
        return new SequenceNode(
                sequence.getTag(),
                true,
                items,
                sequence.getFlowStyle(),
                sequence.getStartMark(),
                sequence.getEndMark());
    }

    private static Node referringFrom(Node from, UnaryOperator<String> reference) {
        Optional<String> uri = YamlNodes.text(from, "uri").filter(text -> text.startsWith("ai-"));
        return uri.isEmpty()
                ? from
                : with(
                        without(from, "parameters"),
                        "uri",
                        node -> scalar((ScalarNode) node, reference.apply(uri.get())));
    }

    private static Node scalar(ScalarNode node, String text) {
        return new ScalarNode(node.getTag(), true, text, node.getScalarStyle(), node.getStartMark(), node.getEndMark());
    }

    private static Node with(Node node, String key, UnaryOperator<Node> change) {
        if (!(node instanceof MappingNode mapping)) {
            return node;
        }
        List<NodeTuple> entries = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            boolean hit = YamlNodes.key(entry).equals(key);
            entries.add(hit ? new NodeTuple(entry.getKeyNode(), change.apply(entry.getValueNode())) : entry);
        }
        return mapping(mapping, entries);
    }

    private static Node without(Node node, String key) {
        List<NodeTuple> entries = new ArrayList<>(YamlNodes.entries(node));
        entries.removeIf(entry -> YamlNodes.key(entry).equals(key));
        return mapping((MappingNode) node, entries);
    }

    private static MappingNode mapping(MappingNode like, List<NodeTuple> entries) {
        return new MappingNode(
                like.getTag(), true, entries, like.getFlowStyle(), like.getStartMark(), like.getEndMark());
    }
}

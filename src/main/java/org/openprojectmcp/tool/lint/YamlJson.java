package org.openprojectmcp.tool.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.YamlNodes;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML nodes as JSON, and the way back from a place in the JSON to the line in the file. */
final class YamlJson {

    private YamlJson() {}

    static JsonNode of(Node node) {
        if (node instanceof SequenceNode) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            YamlNodes.items(node).forEach(item -> array.add(of(item)));
            return array;
        }
        return YamlNodes.text(node).map(text -> scalar(node.getTag(), text)).orElseGet(() -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            YamlNodes.entries(node).forEach(entry -> object.set(YamlNodes.key(entry), of(entry.getValueNode())));
            return object;
        });
    }

    private static JsonNode scalar(Tag tag, String text) {
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return NullNode.getInstance();
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number && text.matches("-?\\d+(\\.\\d+)?") ? number(new BigDecimal(text)) : TextNode.valueOf(text);
    }

    private static JsonNode number(BigDecimal number) {
        return number.scale() == 0
                ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
                : DecimalNode.valueOf(number);
    }

    /** Where the value at a JSON pointer stands; the nearest node around it when it is not there. */
    static Position position(Node root, String pointer) {
        Node at = root;
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            Node inside = at instanceof SequenceNode
                    ? YamlNodes.items(at).get(Integer.parseInt(step))
                    : YamlNodes.value(at, step.replace("~1", "/").replace("~0", "~"))
                            .orElse(at);
            at = inside;
        }
        return Position.of(at);
    }
}

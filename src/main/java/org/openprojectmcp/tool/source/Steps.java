package org.openprojectmcp.tool.source;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The steps and expressions of a route, at any depth, in the order of the file.
 *
 * @param steps each step: the entry of a {@code steps:} list
 * @param expressions each expression that is written out
 */
public record Steps(List<Step> steps, List<Expression> expressions) {

    public Steps {
        steps = List.copyOf(steps);
        expressions = List.copyOf(expressions);
    }

    /** The steps of a route. */
    public static Steps of(RouteNode route) {
        List<Step> steps = new ArrayList<>();
        List<Expression> expressions = new ArrayList<>();
        route.steps().forEach(item -> addItem(item, steps, expressions));
        return new Steps(steps, expressions);
    }

    private static void addItem(Node item, List<Step> steps, List<Expression> expressions) {
        for (NodeTuple entry : YamlNodes.entries(item)) {
            Step step = new Step(YamlNodes.key(entry), entry.getKeyNode(), entry.getValueNode());
            steps.add(step);
            descend(step, entry.getValueNode(), steps, expressions);
        }
        if (YamlNodes.entries(item).isEmpty()) {
            steps.add(new Step(YamlNodes.text(item).orElse(""), item, item));
        }
    }

    private static void descend(Step step, Node value, List<Step> steps, List<Expression> expressions) {
        for (NodeTuple entry : YamlNodes.entries(value)) {
            String key = YamlNodes.key(entry);
            Node inner = entry.getValueNode();
            if (key.equals("steps")) {
                YamlNodes.items(inner).forEach(item -> addItem(item, steps, expressions));
            } else if (key.equals("expression") || key.equals("correlationExpression")) {
                YamlNodes.entries(inner).forEach(language -> expressions.add(new Expression(step, language)));
            } else if (!key.equals("parameters")) {
                descend(step, inner, steps, expressions);
            }
        }
        YamlNodes.items(value).forEach(item -> descend(step, item, steps, expressions));
    }

    /**
     * One step.
     *
     * @param name what it does: {@code setBody}
     */
    public record Step(String name, Node key, Node value) {

        public Position position() {
            return Position.of(key);
        }

        /** The text of one of its options; empty when it is missing. */
        public String option(String option) {
            return YamlNodes.text(value, option).orElse("");
        }

        /** Where one of its options has its value; where the step is when it is missing. */
        public Position position(String option) {
            return YamlNodes.value(value, option).map(Position::of).orElseGet(this::position);
        }
    }

    /** One expression: {@code simple: {expression: …}}, and the step that it belongs to. */
    public record Expression(Step step, NodeTuple entry) {

        /** Its language: {@code simple}. */
        public String language() {
            return YamlNodes.key(entry);
        }

        /** What is evaluated; empty when it is not written out. */
        public String text() {
            return option("expression");
        }

        /** The text of one of its options; empty when it is missing. */
        public String option(String option) {
            return YamlNodes.text(entry.getValueNode(), option).orElse("");
        }

        /** Where one of its options has its value; where the language is when it is missing. */
        public Position position(String option) {
            return YamlNodes.value(entry.getValueNode(), option)
                    .map(Position::of)
                    .orElseGet(() -> Position.of(entry.getKeyNode()));
        }

        /** Whether the text stands in a mapping, as the long form wants it. */
        public boolean isLongForm() {
            return YamlNodes.text(entry.getValueNode()).isEmpty();
        }

        public Position position() {
            return position("expression");
        }
    }
}

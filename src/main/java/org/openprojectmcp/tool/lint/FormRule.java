package org.openprojectmcp.tool.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.Steps;
import org.openprojectmcp.tool.source.Steps.Step;
import org.openprojectmcp.tool.source.YamlNodes;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The long form, which the coming versions of Camel and its editors keep: no shorthand, options below {@code parameters:}, ids. */
final class FormRule implements Rule {

    private static final int MOST_LINES = 60;
    private static final Set<String> LEAVING = Set.of("to", "bean", "process", "enrich", "pollEnrich", "wireTap");
    private static final Set<String> EVALUATING = Set.of(
            "setBody",
            "setHeader",
            "setProperty",
            "setVariable",
            "transform",
            "filter",
            "validate",
            "split",
            "loop",
            "delay");
    private static final Set<String> LANGUAGES = Set.of(
            "constant",
            "simple",
            "jq",
            "header",
            "variable",
            "exchangeProperty",
            "method",
            "tokenize",
            "language",
            "ref");

    @Override
    public void check(RouteSource source, Report report) {
        YamlNodes.walk(source.root(), node -> checkKeys(node, report));
        for (Node item : YamlNodes.items(source.root())) {
            YamlNodes.entries(item).stream()
                    .filter(entry -> !YamlNodes.key(entry).equals("route"))
                    .forEach(entry -> report.error(
                            "only-routes",
                            Position.of(entry.getKeyNode()),
                            "There is an entry \"" + YamlNodes.key(entry) + "\" beside the routes",
                            "A route file holds \"- route:\" entries alone; \"from:\" stands inside of one."));
        }
        for (RouteNode route : source.routes()) {
            checkRoute(source, route, report);
        }
    }

    private static void checkKeys(Node node, Report report) {
        Map<String, Position> keys = new HashMap<>();
        for (NodeTuple entry : YamlNodes.entries(node)) {
            Position first = keys.putIfAbsent(YamlNodes.key(entry), Position.of(entry.getKeyNode()));
            if (first != null) {
                report.error(
                        "key-twice",
                        Position.of(entry.getKeyNode()),
                        "\"" + YamlNodes.key(entry) + "\" stands here and on line " + first.line(),
                        "Only one of the two would count: remove the other.");
            }
        }
    }

    private static void checkRoute(RouteSource source, RouteNode route, Report report) {
        Steps steps = Steps.of(route);
        String prefix = route.id().orElse(source.stem()) + "-";
        for (Step step : steps.steps()) {
            checkShorthand(step, report);
            checkId(step, prefix, report);
        }
        steps.expressions().stream()
                .filter(expression -> !expression.isLongForm())
                .forEach(expression -> report.error(
                        "long-form",
                        expression.position(),
                        "The " + expression.language() + " expression is written short",
                        "Write \"" + expression.language()
                                + ":\" and, one line below and indented, \"expression: …\"."));
        checkLength(source, route, report);
    }

    private static void checkShorthand(Step step, Report report) {
        boolean scalar =
                YamlNodes.text(step.value()).filter(text -> !text.isEmpty()).isPresent();
        if (scalar) {
            report.error(
                    "long-form",
                    step.position(),
                    "The step " + step.name() + " is written short",
                    "Write its options below it, such as \"uri: …\" below \"to:\" or \"message: …\" below \"log:\".");
        }
        Optional<NodeTuple> bare = EVALUATING.contains(step.name())
                ? YamlNodes.entries(step.value()).stream()
                        .filter(entry -> LANGUAGES.contains(YamlNodes.key(entry)))
                        .findFirst()
                : Optional.empty();
        bare.ifPresent(entry -> report.error(
                "long-form",
                Position.of(entry.getKeyNode()),
                "The expression of " + step.name() + " is written short",
                "Write \"expression:\", below it \"" + YamlNodes.key(entry) + ":\", below that \"expression: …\"."));
    }

    private static void checkId(Step step, String prefix, Report report) {
        if (LEAVING.contains(step.name()) && !step.option("id").startsWith(prefix)) {
            report.error(
                    "step-id",
                    step.position("id"),
                    "The step " + step.name() + " leaves the route and has no id that begins with " + prefix,
                    "Write \"id: " + prefix + "fetch\": logs and metrics name it.");
        }
    }

    private static void checkLength(RouteSource source, RouteNode route, Report report) {
        List<Node> steps = route.steps();
        if (steps.isEmpty()) {
            report.error(
                    "has-steps", route.position("from"), "The route has no steps", "Write \"steps:\" below \"from:\".");
            return;
        }
        int first = Position.of(steps.get(0)).line();
        int last = steps.get(steps.size() - 1)
                .getEndMark()
                .map(mark -> mark.getLine() + 1)
                .orElse(first);
        if (last - first > MOST_LINES && source.file().contains("/")) {
            report.warning(
                    "length",
                    Position.of(steps.get(0)),
                    "The steps take " + (last - first) + " lines, more than " + MOST_LINES,
                    "Move what other tools can use to a direct: route or to one jq program.");
        }
    }
}

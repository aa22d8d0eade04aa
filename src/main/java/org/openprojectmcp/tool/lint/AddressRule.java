package org.openprojectmcp.tool.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.Steps;
import org.openprojectmcp.tool.source.Steps.Step;
import org.openprojectmcp.tool.source.YamlNodes;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** No host, port, key or sentence where a file would carry it from one installation to the next. */
final class AddressRule implements Rule {

    private static final Set<String> PROSE = Set.of("description", "note", "message");
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "api-key");
    private static final Pattern HOST = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*://(?!\\{\\{)[^\\s/\"']|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\blocalhost\\b");
    // A resource has an address too, which names no host: only what leads over a network counts in the texts of a file.
    private static final Pattern HOST_IN_TEXT = Pattern.compile(
            "(?i)\\b(https?|wss?|s?ftps?|ldaps?|smtps?|tcp|udp)://(?!\\{\\{)[^\\s/\"']|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\blocalhost\\b");
    private static final Pattern SECRET = Pattern.compile(
            "\\bopapi-\\w{8}|\\b(Bearer|Basic) [A-Za-z0-9+/_=.-]{8}|\\b[0-9a-f]{40,}\\b|-----BEGIN|(?i)\\b(password|api_?key|token)=\\S");

    @Override
    public void check(RouteSource source, Report report) {
        for (RouteNode route : source.routes()) {
            checkUri(route.uri(), route.optionPosition("uri"), route.scheme().equals("ai-resource"), report);
            for (Step step : Steps.of(route).steps()) {
                if (YamlNodes.value(step.value(), "uri").isPresent()) {
                    checkUri(step.option("uri"), step.position("uri"), false, report);
                }
                if (SECRET_HEADERS.contains(step.option("name").toLowerCase(Locale.ROOT))) {
                    secret(step.position("name"), "The step sets " + step.option("name"), report);
                }
            }
            route.steps().forEach(step -> checkTexts("", step, report));
        }
    }

    private static void checkUri(String uri, Position position, boolean template, Report report) {
        if (uri.contains("?")) {
            report.error(
                    "uri-split",
                    position,
                    "The uri has options in it",
                    "Write them below \"parameters:\"; in a uri the characters & + % and line breaks are damaged.");
        }
        if (uri.contains(" ")) {
            report.error("no-text-in-uri", position, "The uri has text in it", "Text belongs into description:.");
        }
        if (!template && HOST.matcher(uri).find()) {
            host(position, report);
        }
    }

    private static void checkTexts(String key, Node node, Report report) {
        YamlNodes.text(node).filter(text -> !PROSE.contains(key)).ifPresent(text -> {
            Position position = Position.of(node);
            if (!key.equals("uri") && HOST_IN_TEXT.matcher(text).find()) {
                host(position, report);
            }
            if (SECRET.matcher(text).find()) {
                secret(position, "There is something like a key in it", report);
            }
        });
        for (NodeTuple entry : YamlNodes.entries(node)) {
            checkTexts(YamlNodes.key(entry), entry.getValueNode(), report);
        }
        YamlNodes.items(node).forEach(item -> checkTexts(key, item, report));
    }

    private static void host(Position position, Report report) {
        report.error(
                "no-literal-host",
                position,
                "There is a host in it",
                "Calls to OpenProject go to direct:openproject; another address is a placeholder, {{its.name}}, that the"
                        + " operator sets.");
    }

    private static void secret(Position position, String problem, Report report) {
        report.error(
                "no-secret", position, problem, "Keys are set by the operator and added by direct:openproject alone.");
    }
}

package org.openprojectmcp.tool.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openprojectmcp.tool.lint.Finding;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteSource;
import org.openprojectmcp.tool.source.YamlNodes;
import org.snakeyaml.engine.v2.nodes.Node;

/** What Camel has against a file, with the place it does not always say. */
final class LoadFault {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
    private static final int SHORTEST_CLUE = 4;

    private LoadFault() {}

    static Finding of(RouteSource source, Exception fault) {
        String told = allMessages(fault);
        Position position = said(told).or(() -> guessed(source, told)).orElse(Position.START);
        return new Finding(
                source.file(),
                position,
                Finding.Severity.ERROR,
                "camel",
                "Camel cannot run this: " + firstLine(innermost(fault)),
                "Correct the step there; routes/README.md lists the building blocks.");
    }

    private static Optional<Position> said(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? Optional.of(new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : Optional.empty();
    }

    /** The longest text of the file that the message quotes. */
    private static Optional<Position> guessed(RouteSource source, String message) {
        List<Node> quoted = new ArrayList<>();
        YamlNodes.walk(source.root(), node -> YamlNodes.text(node)
                .filter(text -> text.length() >= SHORTEST_CLUE && message.contains(text))
                .filter(text -> !text.equals(source.stem()))
                .ifPresent(text -> quoted.add(node)));
        return quoted.stream()
                .max(Comparator.comparingInt(
                        node -> YamlNodes.text(node).orElse("").length()))
                .map(Position::of);
    }

    private static Throwable innermost(Throwable fault) {
        Throwable inner = fault;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String allMessages(Throwable fault) {
        StringBuilder messages = new StringBuilder();
        for (Throwable one = fault; one != null; one = one.getCause()) {
            messages.append(one.getMessage()).append('\n');
        }
        return messages.toString();
    }

    private static String firstLine(Throwable fault) {
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("in "))
                .findFirst()
                .orElse(message);
    }
}

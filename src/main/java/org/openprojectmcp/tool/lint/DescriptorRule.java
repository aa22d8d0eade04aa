package org.openprojectmcp.tool.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openprojectmcp.tool.descriptor.AiScheme;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.DescriptorReader;
import org.openprojectmcp.tool.descriptor.InvalidDescriptorException;
import org.openprojectmcp.tool.descriptor.OptionFault;
import org.openprojectmcp.tool.descriptor.RouteWords;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What the routes offer can be read: description, title, hints, schemas, aliases. Gives out what was read. */
final class DescriptorRule {

    private final DescriptorReader reader;

    DescriptorRule(DescriptorReader reader) {
        this.reader = reader;
    }

    Map<String, Descriptor> read(RouteSource source, Report report) {
        Map<String, Descriptor> descriptors = new HashMap<>();
        for (RouteNode route : source.routes()) {
            Optional<AiScheme> scheme = AiScheme.of(route.scheme());
            if (scheme.isEmpty()) {
                continue;
            }
            if (route.description().isEmpty()) {
                report.error(
                        "description",
                        route.position("description"),
                        "There is no description",
                        "Write \"description: |-\" below the id: it is all that a model knows of it.");
            }
            try {
                descriptors.put(
                        route.uri(), reader.read(scheme.get(), route.path(), route.options(), words(source, route)));
            } catch (InvalidDescriptorException e) {
                e.faults()
                        .forEach(fault -> report.error(
                                "option-" + fault.option(),
                                position(route, fault),
                                fault.option() + " " + fault.problem(),
                                fault.remedy()));
            }
        }
        return descriptors;
    }

    private static RouteWords words(RouteSource source, RouteNode route) {
        return new RouteWords(
                route.id().orElse(source.stem()),
                route.description().orElse("").strip(),
                route.group().orElse(""));
    }

    private static Position position(RouteNode route, OptionFault fault) {
        Node value = route.parameters().get(fault.option());
        if (value == null) {
            return route.optionPosition("uri");
        }
        boolean block = value instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        Position start = Position.of(value);
        // The text of a block begins on the line below its | or >.
        return block ? new Position(start.line() + 1 + fault.line(), start.column()) : start;
    }
}

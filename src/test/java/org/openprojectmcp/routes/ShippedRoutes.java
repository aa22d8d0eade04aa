package org.openprojectmcp.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteFolder;

/** The files in {@code routes/}, read without running them. */
final class ShippedRoutes {

    static final Path FOLDER = Path.of("routes");

    private static final ToolPolicy POLICY = new ToolPolicy(Settings.Confirm.DESTRUCTIVE, ToolSelection.EVERYTHING);

    private ShippedRoutes() {}

    static List<CheckedFile> files() {
        Lint lint = new Lint(new SchemaFolder(FOLDER), Set.of());
        return new RouteFolder(FOLDER)
                .routeFiles().entrySet().stream()
                        .map(file -> lint.check(file.getKey(), file.getValue()))
                        .toList();
    }

    static List<ToolDescriptor> descriptors() {
        return files().stream()
                .flatMap(file -> file.descriptors().values().stream())
                .filter(ToolDescriptor.class::isInstance)
                .map(ToolDescriptor.class::cast)
                .sorted(Comparator.comparing(ToolDescriptor::name))
                .toList();
    }

    /** All tools as clients see them when every one is on and the rest of the settings is as it is by default. */
    static List<Tool> tools() {
        return descriptors().stream()
                .map(descriptor -> POLICY.listed(descriptor.tool()))
                .toList();
    }

    /** A tool as a member of {@code tools/list}. */
    static ObjectNode json(Tool tool) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", tool.name());
        json.put("title", tool.title());
        json.put("description", tool.description());
        json.set("inputSchema", tool.inputSchema());
        if (tool.outputSchema() != null) {
            json.set("outputSchema", tool.outputSchema());
        }
        json.putObject("annotations")
                .put("readOnlyHint", tool.annotations().readOnlyHint())
                .put("destructiveHint", tool.annotations().destructiveHint())
                .put("idempotentHint", tool.annotations().idempotentHint())
                .put("openWorldHint", tool.annotations().openWorldHint());
        return json;
    }
}

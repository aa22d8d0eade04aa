package org.openprojectmcp.config;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads which tools are on. */
final class ToolsReader {

    /** The tool that a setting of its own turns on. */
    private static final String API_GET = "api_get";

    private final SettingValues values;

    ToolsReader(SettingValues values) {
        this.values = values;
    }

    /** @throws SettingException when a setting cannot be used */
    Settings.Tools read() {
        Set<String> toolsets = values.names(Setting.MCP_TOOLSETS);
        List<String> paths = readablePaths();
        Set<String> added = new TreeSet<>(values.names(Setting.MCP_TOOLS));
        if (!paths.isEmpty()) {
            added.add(API_GET);
        } else if (added.contains(API_GET)) {
            throw new SettingException(
                    "MCP_TOOLS (--tools) names " + API_GET + ", which needs MCP_API_GET: the paths that it may read");
        }
        return new Settings.Tools(
                toolsets.isEmpty() ? Set.of("default") : toolsets,
                added,
                values.names(Setting.MCP_EXCLUDE_TOOLS),
                values.flag(Setting.MCP_READ_ONLY),
                paths);
    }

    private List<String> readablePaths() {
        List<String> paths = values.names(Setting.MCP_API_GET).stream().sorted().toList();
        for (String path : paths) {
            if (!path.matches("/|(/([A-Za-z0-9_-]+|\\*))+(/\\*\\*)?|/\\*\\*")) {
                throw SettingException.of(
                        Setting.MCP_API_GET, path, "paths below /api/v3, such as /work_packages/*,/queries/**");
            }
        }
        return paths;
    }
}

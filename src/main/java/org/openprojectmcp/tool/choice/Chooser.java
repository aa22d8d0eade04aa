package org.openprojectmcp.tool.choice;

/** Who chooses tools, and the names under which it is done. */
public enum Chooser {
    /** By the settings of the server. */
    OPERATOR("MCP_TOOLSETS", "MCP_TOOLS", "MCP_EXCLUDE_TOOLS", "MCP_READ_ONLY"),
    /** By the headers of a request, of what the operator chose. */
    CALLER("X-MCP-Toolsets", "X-MCP-Tools", "X-MCP-Exclude-Tools", "X-MCP-Readonly");

    private final String toolsets;
    private final String tools;
    private final String excluded;
    private final String readOnly;

    Chooser(String toolsets, String tools, String excluded, String readOnly) {
        this.toolsets = toolsets;
        this.tools = tools;
        this.excluded = excluded;
        this.readOnly = readOnly;
    }

    /** Where toolsets are named. */
    public String toolsets() {
        return toolsets;
    }

    /** Where single tools are named. */
    public String tools() {
        return tools;
    }

    /** Where tools are named that shall be off. */
    public String excluded() {
        return excluded;
    }

    /** Where writing is switched off. */
    public String readOnly() {
        return readOnly;
    }
}

package org.openprojectmcp.tool.choice;

/** Who chooses tools, and the names under which it is done. */
public enum Chooser {
    /** By the settings of the server. */
    OPERATOR("MCP_TOOLSETS", "MCP_TOOLS", "MCP_EXCLUDE_TOOLS", "MCP_READ_ONLY", "docs/reference/tools.md"),
    /** By the headers of a request, of what the operator chose. */
    CALLER("X-MCP-Toolsets", "X-MCP-Tools", "X-MCP-Exclude-Tools", "X-MCP-Readonly", "the tool find_tools");

    private final String toolsets;
    private final String tools;
    private final String excluded;
    private final String readOnly;
    private final String listing;

    Chooser(String toolsets, String tools, String excluded, String readOnly, String listing) {
        this.toolsets = toolsets;
        this.tools = tools;
        this.excluded = excluded;
        this.readOnly = readOnly;
        this.listing = listing;
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

    /** Where all names can be read. */
    public String listing() {
        return listing;
    }

    /** Where writing is switched off. */
    public String readOnly() {
        return readOnly;
    }
}

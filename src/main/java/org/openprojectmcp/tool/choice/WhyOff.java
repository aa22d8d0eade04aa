package org.openprojectmcp.tool.choice;

import java.util.Optional;
import java.util.TreeSet;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.openproject.instance.Requirement;

/**
 * Why a tool is not offered. Both texts are sentences for a caller.
 *
 * @param lacking whether OpenProject itself lacks what the tool needs
 * @param remedy how it is turned on, and by whom
 */
public record WhyOff(boolean lacking, String reason, String remedy) {

    /** Why a tool cannot work with this OpenProject; nothing when it may. */
    public static Optional<WhyOff> byInstance(ToolTraits tool, Requirement requirement, Instance instance) {
        return instance.lacks(requirement)
                .map(lack -> new WhyOff(
                        true,
                        tool.name() + " " + lack + ".",
                        "It is on by itself once OpenProject has that, at the next connection to it."));
    }

    /** Why the settings leave a tool out; nothing when they do not. */
    public static Optional<WhyOff> bySettings(ToolTraits tool, ToolSelection settings) {
        Optional<Omission> omission =
                tool.isOptIn() && !settings.names(tool) ? Optional.of(Omission.NOT_CHOSEN) : settings.omits(tool);
        return omission.map(
                why -> new WhyOff(false, operatorsReason(why, tool, settings), operatorsRemedy(why, tool, settings)));
    }

    /** Why the headers of a request leave a tool out that is on; nothing when they do not. */
    public static Optional<WhyOff> byHeaders(ToolTraits tool, ToolSelection headers) {
        return headers.omits(tool).map(why -> new WhyOff(false, callersReason(why, tool), callersRemedy(why, tool)));
    }

    /** Both sentences. */
    public String sentence() {
        return reason + " " + remedy;
    }

    private static String operatorsReason(Omission why, ToolTraits tool, ToolSelection settings) {
        return switch (why) {
            case NOT_CHOSEN ->
                tool.isOptIn()
                        ? tool.name() + " is off on this server: it has to be turned on by its name."
                        : tool.name() + " is off on this server: MCP_TOOLSETS is "
                                + String.join(",", new TreeSet<>(settings.toolsets())) + ", which does not include it.";
            case EXCLUDED -> tool.name() + " is off on this server (MCP_EXCLUDE_TOOLS).";
            case READ_ONLY -> tool.name() + " writes, and this server only reads (MCP_READ_ONLY).";
        };
    }

    private static String operatorsRemedy(Omission why, ToolTraits tool, ToolSelection settings) {
        return "Its administrator turns it on "
                + switch (why) {
                    case NOT_CHOSEN -> {
                        TreeSet<String> toolsets = new TreeSet<>(settings.toolsets());
                        toolsets.add(tool.toolset());
                        yield "with MCP_TOOLS=" + tool.name()
                                + (tool.isOptIn() ? "." : " or MCP_TOOLSETS=" + String.join(",", toolsets) + ".");
                    }
                    case EXCLUDED -> "by taking it out of MCP_EXCLUDE_TOOLS.";
                    case READ_ONLY -> "with MCP_READ_ONLY=false.";
                };
    }

    private static String callersReason(Omission why, ToolTraits tool) {
        return switch (why) {
            case NOT_CHOSEN ->
                tool.name() + " is none of the tools that this connection asks for (" + Chooser.CALLER.toolsets() + ", "
                        + Chooser.CALLER.tools() + ").";
            case EXCLUDED -> tool.name() + " is excluded by this connection (" + Chooser.CALLER.excluded() + ").";
            case READ_ONLY ->
                tool.name() + " writes, and this connection only reads (" + Chooser.CALLER.readOnly() + ").";
        };
    }

    private static String callersRemedy(Omission why, ToolTraits tool) {
        return "The configuration of the client turns it on "
                + switch (why) {
                    case NOT_CHOSEN -> "by adding " + tool.name() + " to " + Chooser.CALLER.tools() + ".";
                    case EXCLUDED -> "by taking it out of that header.";
                    case READ_ONLY -> "by leaving that header out.";
                };
    }
}
